package io.groundwork.sites.allocation.domain;

import org.jspecify.annotations.Nullable;

/** The project an allocation is for: its regime, if it asks for one, and what it needs. */
public record Project(String projectId, @Nullable String regime, Needs needs) {}
