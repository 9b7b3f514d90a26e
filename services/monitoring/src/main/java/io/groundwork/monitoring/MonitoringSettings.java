package io.groundwork.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of monitoring.
 *
 * @param feedReaders the most streams of the feed at once
 * @param feedReadersEach the most of them of one user
 * @param alerts how subscribers are told, by mail and webhook
 * @param feedLifetime after which a feed ends, so that a caller shows a fresh token; it resumes
 */
@Validated
@ConfigurationProperties("groundwork.monitoring")
public record MonitoringSettings(
    Duration feedLifetime,
    @Min(1) int feedReaders,
    @Min(1) int feedReadersEach,
    @Valid @NotNull AlertSettings alerts) {}
