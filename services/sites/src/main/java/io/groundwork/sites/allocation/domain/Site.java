package io.groundwork.sites.allocation.domain;

/** The plot a project has, and what was reserved for it out of the territory's shared utilities. */
public record Site(String plotId, String territoryId, Utilities reserved) {}
