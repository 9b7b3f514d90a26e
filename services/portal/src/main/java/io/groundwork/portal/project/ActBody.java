package io.groundwork.portal.project;

import io.groundwork.portal.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a form says, as the projects service takes it. */
final class ActBody {

  /** Rows of a form for partners: more than any project had, and as many as a page holds. */
  static final int LINES = 12;

  private ActBody() {}

  /** Without the field that stands in the path. */
  static Map<String, Object> of(Act act, Form form) {
    var body = new LinkedHashMap<String, Object>();
    act.fields().stream()
        .skip(act.last().isEmpty() ? 0 : 1)
        .forEach(field -> put(body, field, form));
    return body;
  }

  private static void put(Map<String, Object> body, ActField field, Form form) {
    if (field.shape().equals("lines")) {
      body.put(field.name(), partners(form));
    } else if (form.optional(field.name()) instanceof String text) {
      body.put(field.name(), text);
    }
  }

  /** Rows in which something stands. */
  private static List<Map<String, Object>> partners(Form form) {
    return IntStream.range(0, LINES)
        .mapToObj(row -> partner(form, "partners[" + row + "]."))
        .filter(partner -> partner.containsKey("name") || partner.containsKey("sharePercent"))
        .toList();
  }

  private static Map<String, Object> partner(Form form, String row) {
    var partner = new LinkedHashMap<String, Object>();
    for (var field : List.of("partnerId", "name", "side")) {
      if (form.optional(row + field) instanceof String text) {
        partner.put(field, text);
      }
    }
    var share = form.number(row + "sharePercent");
    if (share != null) {
      partner.put("sharePercent", share.toPlainString());
    }
    return partner;
  }
}
