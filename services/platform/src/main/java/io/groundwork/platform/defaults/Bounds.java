package io.groundwork.platform.defaults;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What of a type is sane to take from a caller. Eleven characters such as 1E999999999 would fill
 * the memory in plain; a NUL is nothing that PostgreSQL can keep. Line ends may be \r\n, as
 * browsers send them.
 */
enum Bounds {
  TEXT("holds a control character", "send text; only line breaks and tabs may control it"),
  DECIMAL("has too many digits", "send at most 30 digits, 10 of them decimals"),
  TIME("is out of range", "send a year from 1900 to 2200");

  private static final int DIGITS = 30;
  private static final int DECIMALS = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final String detail;
  private final String remedy;

  Bounds(String detail, String remedy) {
    this.detail = detail;
    this.remedy = remedy;
  }

  String detail() {
    return detail;
  }

  String remedy() {
    return remedy;
  }

  /** The bound that the value breaks. */
  static @Nullable Bounds brokenBy(@Nullable Object value) {
    return switch (value) {
      case String text when !plain(text) -> TEXT;
      case BigDecimal number when !small(number) -> DECIMAL;
      case LocalDate date when !near(date.getYear()) -> TIME;
      case OffsetDateTime time when !near(time.getYear()) -> TIME;
      case Instant instant when !near(year(instant)) -> TIME;
      case null, default -> null;
    };
  }

  private static boolean plain(String text) {
    return text.codePoints().allMatch(Bounds::plain);
  }

  private static boolean plain(int character) {
    return character == '\n'
        || character == '\t'
        || character == '\r'
        || !Character.isISOControl(character)
            && Character.getType(character) != Character.SURROGATE;
  }

  private static boolean small(BigDecimal number) {
    var whole = (long) number.precision() - number.scale();
    return number.precision() <= DIGITS && whole <= DIGITS && number.scale() <= DECIMALS;
  }

  private static int year(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getYear();
  }

  private static boolean near(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
