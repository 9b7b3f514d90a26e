package io.groundwork.portal.agreement;

import io.groundwork.portal.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the forms say, as the projects service takes it. */
final class AgreementForms {

  private static final List<String> AGREEMENT =
      List.of("title", "firstSide", "secondSide", "signedOn", "place");
  private static final List<String> ITEM = List.of("title", "field", "owner");

  private AgreementForms() {}

  static Map<String, Object> agreement(Form form) {
    return body(form, AGREEMENT);
  }

  static Map<String, Object> item(Form form) {
    return body(form, ITEM);
  }

  private static Map<String, Object> body(Form form, List<String> fields) {
    var body = new LinkedHashMap<String, Object>();
    fields.forEach(field -> put(body, field, form.optional(field)));
    var period = new LinkedHashMap<String, Object>();
    put(period, "from", form.optional("period.from"));
    put(period, "to", form.optional("period.to"));
    body.put("period", period);
    return body;
  }

  private static void put(Map<String, Object> body, String field, @Nullable String value) {
    if (value != null) {
      body.put(field, value);
    }
  }
}
