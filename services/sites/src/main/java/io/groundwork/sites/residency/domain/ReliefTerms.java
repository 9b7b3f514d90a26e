package io.groundwork.sites.residency.domain;

/**
 * What a regime grants: one tax relieved for a number of years from a start event. Pinned at grant.
 */
public record ReliefTerms(String relief, String tax, int years, StartEvent startEvent) {}
