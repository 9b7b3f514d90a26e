package io.groundwork.sites.residency.domain;

/** The events a relief may start with. */
public enum StartEvent {
  OPERATION_STARTED,
  RESIDENT_REGISTERED
}
