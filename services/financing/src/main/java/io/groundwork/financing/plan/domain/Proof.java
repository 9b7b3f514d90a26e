package io.groundwork.financing.plan.domain;

/** By what a condition is met where no paper says so: codes, which pages put into words. */
public enum Proof {
  AS_ACCEPTED_WITH_PROJECT,
  NEW_SHARES_ACCEPTED,
  LEASE_SIGNED_BEFORE,
  RESIDENCY_GRANTED_BEFORE
}
