package io.groundwork.projects.project.domain;

import java.math.BigDecimal;

/** A party with a share of a project. {@code side} is an ISO 3166-1 or 3166-2 code. */
public record Partner(String partnerId, String name, String side, BigDecimal sharePercent) {}
