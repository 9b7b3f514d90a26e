package io.groundwork.portal.form;

import io.groundwork.portal.service.Problem.Invalid;
import io.groundwork.portal.service.ServiceAway;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.ServiceProblem;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody typed into a form, under the service's own names of the fields, and what is to be
 * changed. A controller takes it as a parameter: empty, or as it was sent, or as it was kept when
 * the session had ended meanwhile.
 */
public final class Form {

  /** Hidden field with the key that makes two clicks one effect. */
  public static final String KEY = "_key";

  private final Map<String, List<String>> values;
  private final Map<String, List<Invalid>> errors = new LinkedHashMap<>();
  private final boolean restored;
  private String key;
  private @Nullable ServiceFailure failure;

  Form(Map<String, List<String>> values, @Nullable String key, boolean restored) {
    this.values = new LinkedHashMap<>(values);
    this.key = key == null || !key.matches("[0-9a-fA-F-]{36}") ? newKey() : key;
    this.restored = restored;
  }

  /** What stands in a file, as if somebody had typed it. */
  public static Form of(Map<String, String> read) {
    var values = new LinkedHashMap<String, List<String>>();
    read.forEach((field, text) -> values.put(field, List.of(text)));
    return new Form(values, null, false);
  }

  /** The Idempotency-Key of what this form does. */
  public String key() {
    return key;
  }

  /** Whether it comes back from a session that had ended. */
  public boolean restored() {
    return restored;
  }

  /**
   * What stands in a field before anybody typed, a number as the reader would type it; what was
   * typed stays.
   */
  public Form with(String field, @Nullable Object value) {
    if (value != null) {
      var text = value instanceof BigDecimal number ? typed(number) : value.toString();
      values.putIfAbsent(field, List.of(text));
    }
    return this;
  }

  private static String typed(BigDecimal number) {
    var locale = LocaleContextHolder.getLocale();
    var comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    var plain = number.toPlainString();
    return comma ? plain.replace('.', ',') : plain;
  }

  /** Trimmed; empty when there is nothing. */
  public String text(String field) {
    var all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  /** Null when there is nothing, as the services want it. */
  public @Nullable String optional(String field) {
    var text = text(field);
    return text.isEmpty() ? null : text;
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean checked(String field) {
    return !text(field).isEmpty();
  }

  /** As typed with spaces between digits or a decimal comma; null, with an error, if it is none. */
  public @Nullable BigDecimal number(String field) {
    var text = text(field).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("-?\\d{1,30}(\\.\\d{1,20})?")) {
      wrong(field, "form.number");
      return null;
    }
    return new BigDecimal(text);
  }

  /** Money, as {@link TypedAmount} reads it; null, with an error, if it is none. */
  public @Nullable BigDecimal amount(String field) {
    if (text(field).isEmpty()) {
      return null;
    }
    var typed = TypedAmount.of(text(field));
    if (typed.wrong() != null) {
      wrong(field, typed.wrong());
    }
    return typed.value();
  }

  /** Something the portal itself cannot send on; the text is a key of the bundles. */
  public void wrong(String field, String text) {
    errors.computeIfAbsent(field, _ -> new ArrayList<>()).add(new Invalid(field, text, ""));
  }

  public boolean isWrong() {
    return !errors.isEmpty();
  }

  /** Shows the page again with what was typed and what the service said. */
  public ModelAndView again(String view, Map<String, ?> model, ServiceFailure why) {
    failure = why;
    if (why instanceof ServiceProblem refused) {
      key = newKey();
      refused
          .problem()
          .errors()
          .forEach(e -> errors.computeIfAbsent(e.field(), _ -> new ArrayList<>()).add(e));
    }
    return again(view, model);
  }

  /** Shows the page again with what was typed and what is wrong with it. */
  public ModelAndView again(String view, Map<String, ?> model) {
    var status = isAway() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT;
    var page = new ModelAndView(view, new LinkedHashMap<>(model), status);
    return page.addObject("form", this);
  }

  public @Nullable ServiceFailure failure() {
    return failure;
  }

  public boolean isAway() {
    return failure instanceof ServiceAway;
  }

  public boolean isRefused() {
    return failure instanceof ServiceProblem;
  }

  /** Of one field, or of a part of it. */
  public List<Invalid> errors(String field) {
    return errors.values().stream()
        .flatMap(List::stream)
        .filter(error -> isOf(field, error.field()))
        .toList();
  }

  /** The field that was typed into, of an error in a part of it: where its link leads. */
  public String place(String field) {
    var place = field;
    while (!values.containsKey(place) && place.matches(".*[.\\[].*")) {
      place = place.substring(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('[')));
    }
    return values.containsKey(place) ? place : field;
  }

  private static boolean isOf(String field, String place) {
    return place.equals(field) || place.startsWith(field + ".") || place.startsWith(field + "[");
  }

  /** Of all fields, in the order in which they came. */
  public List<Invalid> errors() {
    return errors.values().stream().flatMap(List::stream).toList();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
