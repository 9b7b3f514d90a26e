package io.groundwork.sites.residency.domain;

/** The project and the territory it applies to; a project has one residency. */
public record Resident(String projectId, String regime, String territoryId, String applicant) {}
