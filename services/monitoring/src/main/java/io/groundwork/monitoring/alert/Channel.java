package io.groundwork.monitoring.alert;

/** How a subscriber is told. */
enum Channel {
  /** Only listed among the subscription's deliveries. */
  PAGE,
  EMAIL,
  WEBHOOK
}
