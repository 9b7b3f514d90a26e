package io.groundwork.platform.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value of a type looks like, said to a person. */
final class ExpectedForm {

  private static final Map<Class<?>, String> FORMS =
      Map.ofEntries(
          Map.entry(String.class, "a text"),
          Map.entry(UUID.class, "a UUID such as 7f5f6c1e-6d0b-4a57-9d0e-2f6a8c1b3d4e"),
          Map.entry(LocalDate.class, "a date such as 2026-01-31"),
          Map.entry(Instant.class, "an instant such as 2026-01-31T10:00:00Z"),
          Map.entry(BigDecimal.class, "a decimal number such as 12.50"),
          Map.entry(BigInteger.class, "a whole number"),
          Map.entry(double.class, "a number"),
          Map.entry(Double.class, "a number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Boolean.class, "true or false"));

  private ExpectedForm() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of " + names(type);
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    return FORMS.getOrDefault(type, type.isRecord() ? "an object" : "a " + type.getSimpleName());
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .filter(name -> !name.equals("UNKNOWN"))
        .collect(Collectors.joining(", "));
  }
}
