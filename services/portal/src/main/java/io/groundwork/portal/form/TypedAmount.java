package io.groundwork.portal.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum as people type it in any of our languages: {@code 1 234 567,89}, {@code 1,234,567.89} or
 * {@code 1234567.89}. What could be read as two sums, such as {@code 1,234}, is none.
 *
 * @param wrong why there is no value, a key of the bundles
 */
record TypedAmount(@Nullable BigDecimal value, @Nullable String wrong) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'\\u2019]");
  private static final Pattern UNCLEAR = Pattern.compile("(?!0[.,])\\d{1,3}[.,]\\d{3}");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,30}([.,]\\d{1,20})?");
  private static final Pattern SPACED = Pattern.compile("\\d{1,3}(_\\d{3})+([.,]\\d{1,20})?");
  private static final Pattern COMMAS =
      Pattern.compile("\\d{1,3}((,\\d{3}){2,}(\\.\\d{1,20})?|,\\d{3}\\.\\d{1,20})");
  private static final Pattern POINTS =
      Pattern.compile("\\d{1,3}((\\.\\d{3}){2,}(,\\d{1,20})?|\\.\\d{3},\\d{1,20})");

  static TypedAmount of(String typed) {
    var text = SPACES.matcher(typed.strip()).replaceAll("_");
    if (UNCLEAR.matcher(text).matches()) {
      return new TypedAmount(null, "form.amount.unclear");
    }
    if (PLAIN.matcher(text).matches() || SPACED.matcher(text).matches()) {
      return read(text.replace("_", "").replace(',', '.'));
    }
    if (COMMAS.matcher(text).matches()) {
      return read(text.replace(",", ""));
    }
    return POINTS.matcher(text).matches()
        ? read(text.replace(".", "").replace(',', '.'))
        : new TypedAmount(null, "form.amount");
  }

  private static TypedAmount read(String plain) {
    return new TypedAmount(new BigDecimal(plain), null);
  }
}
