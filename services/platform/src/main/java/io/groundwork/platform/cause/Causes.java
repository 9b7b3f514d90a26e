package io.groundwork.platform.cause;

import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.Correlation;
import java.util.UUID;

/** The cause of what the current thread does: bound for an event or a job, else the HTTP user. */
public final class Causes {

  /** The organisation of what the system does by itself, such as an expiry. */
  public static final String SYSTEM = "system";

  private static final ScopedValue<Cause> BOUND = ScopedValue.newInstance();

  private Causes() {}

  /**
   * The cause bound to this thread, or the signed-in user's.
   *
   * @throws IllegalStateException if nobody is known to be responsible
   */
  public static Cause current() {
    if (BOUND.isBound()) {
      return BOUND.get();
    }
    return CurrentUser.current()
        .map(user -> new Cause(user.id(), user.organisation(), conversation(), null))
        .orElseThrow(() -> new IllegalStateException("Nobody is responsible for this change"));
  }

  private static String conversation() {
    return Correlation.current().orElseGet(() -> UUID.randomUUID().toString());
  }

  /** Runs what somebody or something else is the cause of. */
  public static void as(Cause cause, Runnable action) {
    ScopedValue.where(BOUND, cause).run(action);
  }

  /** Runs a job of the system's own, such as an expiry, under the job's name. */
  public static void asSystem(String actor, Runnable action) {
    as(new Cause(actor, SYSTEM, UUID.randomUUID().toString(), null), action);
  }
}
