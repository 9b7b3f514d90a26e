package io.groundwork.projects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a reviewer demands of a proposal.
 *
 * @param requiredPapers kinds of paper without which nothing is accepted
 * @param allowedActivities prefixes of ISIC Rev. 4 codes; empty = all
 */
@Validated
@ConfigurationProperties("groundwork.projects")
public record ProjectsSettings(
    @NotNull List<@Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> requiredPapers,
    @NotNull List<@Pattern(regexp = "[0-9]{1,4}") String> allowedActivities) {}
