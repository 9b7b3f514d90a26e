package io.groundwork.platform.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the outbox and its relay.
 *
 * @param source the CloudEvents source, and the base of the relay's transactional id and lock
 * @param schemas the package of published records; a topic's are in the one below of its name
 * @param maxBytes the largest value that may be published; below the broker's max.message.bytes
 * @param batch the most rows of one Kafka transaction
 * @param batchBytes the most of their values, which the relay holds in memory, plus one value
 * @param poll how long the relay sleeps when nobody nudges it; at most 500 ms
 * @param gather how long it waits for more after a batch of five rows or more, up to a fiftieth of
 *     the most; never where that is less than five
 */
@Validated
@ConfigurationProperties("groundwork.outbox")
public record OutboxSettings(
    @NotBlank String source,
    @DefaultValue("io.groundwork.schemas") String schemas,
    @Min(1_000) @Max(100_000_000) @DefaultValue("900000") int maxBytes,
    @Min(1) @Max(10_000) @DefaultValue("5000") int batch,
    @Min(1_000) @Max(1_000_000_000) @DefaultValue("8000000") int batchBytes,
    @DefaultValue("250ms") Duration poll,
    @DefaultValue("20ms") Duration gather) {}
