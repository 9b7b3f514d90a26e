package io.groundwork.monitoring.alert;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Times, days and sums in a language; times in UTC, since no mail knows where it is read. */
final class Written {

  private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> INSTANTS = Set.of("heldUntil", "offerUntil");

  private Written() {}

  static String time(Locale locale, Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  static String value(Locale locale, String field, JsonNode value) {
    if (value.isNumber() && INSTANTS.contains(field)) {
      return time(locale, Instant.ofEpochMilli(value.longValue()));
    }
    var text = value.asString();
    var money = MONEY.matcher(text);
    if (money.matches()) {
      return money(locale, new BigDecimal(money.group(1))) + " " + money.group(2);
    }
    return DAY.matcher(text).matches() ? day(locale, LocalDate.parse(text)) : text;
  }

  private static String day(Locale locale, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  private static String money(Locale locale, BigDecimal amount) {
    var format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
    return format.format(amount);
  }
}
