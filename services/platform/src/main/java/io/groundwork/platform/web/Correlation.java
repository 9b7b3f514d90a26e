package io.groundwork.platform.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that ties together everything one request causes: answers, logs, events. */
public final class Correlation {

  public static final String HEADER = "X-Correlation-Id";

  private static final String KEY = "correlationId";
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Correlation() {}

  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Binds the id to this thread until the scope is closed; the former one comes back then. */
  public static Scope bind(String id) {
    var former = CURRENT.get();
    set(id);
    return () -> set(former);
  }

  static String accept(@Nullable String proposed) {
    return proposed != null && SAFE.matcher(proposed).matches()
        ? proposed
        : UUID.randomUUID().toString();
  }

  private static void set(@Nullable String id) {
    if (id == null) {
      CURRENT.remove();
      MDC.remove(KEY);
    } else {
      CURRENT.set(id);
      MDC.put(KEY, id);
    }
  }

  /** Ends a binding. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
