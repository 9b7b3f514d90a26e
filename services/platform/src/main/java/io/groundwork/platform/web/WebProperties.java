package io.groundwork.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much a request may bring and how long first answers are kept. */
@ConfigurationProperties("groundwork.web")
record WebProperties(
    @DefaultValue("1MB") DataSize bodyLimit, @DefaultValue("24h") Duration idempotencyKept) {}
