package io.groundwork.sites.residency.domain;

/**
 * The project and the territory it applies to; a project has one residency. {@code applicant} names
 * the company, {@code appliedBy} the user.
 */
public record Resident(
    String projectId, String regime, String territoryId, String applicant, String appliedBy) {}
