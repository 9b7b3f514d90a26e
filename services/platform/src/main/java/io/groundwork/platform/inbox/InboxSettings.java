package io.groundwork.platform.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the consumers.
 *
 * @param concurrency consumers per handler in this process; at most the number of partitions
 * @param batch the most records of one poll
 * @param firstRetry the pause after an outage is first met; it doubles up to {@code maxRetry}
 */
@Validated
@ConfigurationProperties("groundwork.inbox")
public record InboxSettings(
    @Min(1) @Max(12) @DefaultValue("1") int concurrency,
    @Min(1) @Max(10_000) @DefaultValue("500") int batch,
    @DefaultValue("200ms") Duration firstRetry,
    @DefaultValue("5s") Duration maxRetry) {}
