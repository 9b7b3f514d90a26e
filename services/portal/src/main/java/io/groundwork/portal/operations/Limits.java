package io.groundwork.portal.operations;

/** Beyond these, Prometheus calls somebody: the numbers of {@code deploy/alerts.yaml}. */
final class Limits {

  static final int OUTBOX_AGE_SECONDS = 30;
  static final int DELAY_SECONDS = 60;

  private Limits() {}
}
