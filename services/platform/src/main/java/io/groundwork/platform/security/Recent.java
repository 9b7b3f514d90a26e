package io.groundwork.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was worked out of the texts that callers sent last. */
final class Recent<T> {

  private static final int CAPACITY = 500;

  private final Map<String, T> values =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
          return size() > CAPACITY;
        }
      };

  synchronized @Nullable T get(String text) {
    return values.get(text);
  }

  synchronized void put(String text, T value) {
    values.put(text, value);
  }
}
