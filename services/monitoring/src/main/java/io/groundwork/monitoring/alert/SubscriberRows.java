package io.groundwork.monitoring.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept of users who are told something while they are not signed in. */
public interface SubscriberRows {

  /** The user showed a token that says so. */
  void seen(String user, String organisation, @Nullable String agency, Instant at);

  /** All that is kept of the user. */
  int delete(String user);

  /** Of those who showed no token since then. */
  int forget(Instant silentSince);
}
