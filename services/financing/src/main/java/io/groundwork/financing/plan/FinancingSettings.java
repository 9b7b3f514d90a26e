package io.groundwork.financing.plan;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param zone where a commitment's last valid day ends
 */
@Validated
@ConfigurationProperties("groundwork.financing")
record FinancingSettings(@DefaultValue("UTC") ZoneId zone) {}
