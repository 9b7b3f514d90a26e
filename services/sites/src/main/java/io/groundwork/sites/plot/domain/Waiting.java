package io.groundwork.sites.plot.domain;

import java.time.Duration;

/** A place on the waitlist, and how long an offer to this project stays open. */
public record Waiting(String projectId, Duration offerFor) {}
