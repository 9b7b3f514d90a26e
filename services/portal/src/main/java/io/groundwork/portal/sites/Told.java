package io.groundwork.portal.sites;

import io.groundwork.portal.form.Form;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a form tells the service; what cannot be sent at all is an error of the form. */
final class Told {

  private static final JsonMapper JSON = new JsonMapper();

  private final Form form;
  private final ZoneId zone;

  private Told(Form form, ZoneId zone) {
    this.form = form;
    this.zone = zone;
  }

  static Map<String, @Nullable Object> of(Form form, List<Input> inputs, ZoneId zone) {
    var told = new Told(form, zone);
    var body = new LinkedHashMap<String, @Nullable Object>();
    inputs.forEach(input -> put(body, input.name(), told.value(input)));
    return body;
  }

  @SuppressWarnings("unchecked") // only maps are put where a name has a dot
  private static void put(Map<String, @Nullable Object> body, String name, @Nullable Object value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      body.put(name, value);
      return;
    }
    var part =
        body.computeIfAbsent(
            name.substring(0, dot), _ -> new LinkedHashMap<String, @Nullable Object>());
    put((Map<String, @Nullable Object>) part, name.substring(dot + 1), value);
  }

  private @Nullable Object value(Input input) {
    var name = input.name();
    return switch (input.kind()) {
      case TEXT, LONG, DATE, HIDDEN, CHOICE -> form.optional(name);
      case NUMBER -> plain(form.number(name));
      case COUNT -> count(name);
      case TIME -> time(name);
      case DAYS -> days(name);
      case CHECK -> form.checked(name);
      case WAIT -> form.checked(name) ? "WAITLIST" : "REFUSE";
      case LAND -> land(name);
    };
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private @Nullable BigDecimal count(String name) {
    var number = form.number(name);
    if (number != null && number.stripTrailingZeros().scale() > 0) {
      form.wrong(name, "sites.wrong.whole");
    }
    return number;
  }

  private @Nullable String days(String name) {
    var days = count(name);
    return days == null ? null : "P" + days.toBigInteger() + "D";
  }

  private @Nullable String time(String name) {
    var text = form.optional(name);
    try {
      return text == null ? null : LocalDateTime.parse(text).atZone(zone).toInstant().toString();
    } catch (DateTimeParseException _) {
      form.wrong(name, "sites.wrong.time");
      return null;
    }
  }

  private @Nullable Object land(String name) {
    var text = form.optional(name);
    try {
      return text == null ? null : JSON.readTree(text);
    } catch (JacksonException _) {
      form.wrong(name, "sites.wrong.geojson");
      return null;
    }
  }
}
