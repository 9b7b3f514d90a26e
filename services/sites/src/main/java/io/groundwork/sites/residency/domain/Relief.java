package io.groundwork.sites.residency.domain;

import java.time.LocalDate;

/** A running relief; both days included, derived from the start event and the terms. */
public record Relief(String relief, String tax, LocalDate startsOn, LocalDate endsOn) {}
