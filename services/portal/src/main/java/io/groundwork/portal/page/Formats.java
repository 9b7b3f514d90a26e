package io.groundwork.portal.page;

import io.groundwork.portal.PortalSettings;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How everything that is no text is written, in the reader's language: {@code ${formats.money(…)}}
 * in a template. What is null is an empty text.
 */
@Component
public class Formats {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final MessageSource texts;
  private final Clock clock;
  private final ZoneId zone;

  Formats(MessageSource texts, Clock clock, PortalSettings settings) {
    this.texts = texts;
    this.clock = clock;
    this.zone = settings.zone();
  }

  public String date(@Nullable LocalDate date) {
    return date == null ? "" : date(FormatStyle.MEDIUM).format(date);
  }

  public String day(@Nullable Instant at) {
    return at == null ? "" : date(at.atZone(zone).toLocalDate());
  }

  public String time(@Nullable Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale())
            .format(at.atZone(zone));
  }

  /** Whole days until now. */
  public long days(Instant since) {
    return Math.max(0, Duration.between(since, clock.instant()).toDays());
  }

  public String number(@Nullable Number number) {
    return number == null ? "" : NumberFormat.getInstance(locale()).format(number);
  }

  /** Of 100. */
  public String percent(@Nullable BigDecimal percent) {
    if (percent == null) {
      return "";
    }
    var format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(2);
    return format.format(percent.movePointLeft(2));
  }

  /** To the last digit there is; the currency's code behind it, since signs are ambiguous. */
  public String money(@Nullable Money money) {
    if (money == null) {
      return "";
    }
    int digits = money.amount().stripTrailingZeros().scale();
    var format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(digits > 0 ? 2 : 0);
    format.setMaximumFractionDigits(Math.max(2, digits));
    return format.format(money.amount()) + "\u00a0" + money.currency();
  }

  /** A rate of exchange, to its last digit. */
  public String rate(@Nullable BigDecimal rate) {
    if (rate == null) {
      return "";
    }
    var format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(10);
    return format.format(rate);
  }

  /** In millions where there are some, for a narrow place; {@link #money} belongs beside it. */
  public String about(Money money) {
    if (money.amount().compareTo(MILLION) < 0) {
      return money(money);
    }
    var format = NumberFormat.getCompactNumberInstance(locale(), NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(1);
    return format.format(money.amount().doubleValue()) + "\u00a0" + money.currency();
  }

  /** The text of a service's code, as {@code stage.PREPARATION}; the code itself if it is new. */
  public String code(String kind, @Nullable String code) {
    return code == null ? "" : code(kind, code, code);
  }

  /** The same with what the service said in place of a code that is new. */
  public String code(String kind, String code, String otherwise) {
    var text = texts.getMessage(kind + "." + code, null, otherwise, locale());
    return text == null ? otherwise : text;
  }

  /** A language in its own words. */
  public String language(String tag) {
    var language = Locale.forLanguageTag(tag);
    var name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  public String zone() {
    return zone.getDisplayName(java.time.format.TextStyle.FULL, locale());
  }

  private static DateTimeFormatter date(FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
