package io.groundwork.portal.financing;

import io.groundwork.portal.form.Form;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From what was typed to what financing is told, under its own names of the fields. */
final class Told {

  private Told() {}

  static Map<String, @Nullable Object> of(Act act, String id, Form form) {
    return switch (act) {
      case COMMITMENT -> commitment(form);
      case TRANCHE -> part("commitmentId", id, form, "milestone");
      case DISBURSEMENT -> part("trancheId", id, form);
      case EVIDENCE -> texts(form, "evidence", "sha256");
      case WITHDRAWAL, WAIVER, CANCELLATION, REFUSAL -> texts(form, "reason");
      case APPROVAL -> Map.of();
    };
  }

  private static Map<String, @Nullable Object> commitment(Form form) {
    var told = texts(form, "kind", "rateOn", "validUntil");
    told.put("amount", money(form));
    told.put("rate", decimal(form, "rate"));
    return told;
  }

  private static Map<String, @Nullable Object> part(
      String of, String id, Form form, String... fields) {
    var told = texts(form, fields);
    told.put(of, id);
    told.put("amount", money(form));
    return told;
  }

  private static Map<String, @Nullable Object> money(Form form) {
    var money = new LinkedHashMap<String, @Nullable Object>();
    money.put("amount", decimal(form, "amount.amount"));
    money.put("currency", form.optional("amount.currency"));
    money.computeIfPresent("currency", (_, code) -> code.toString().toUpperCase(Locale.ROOT));
    return money;
  }

  private static @Nullable String decimal(Form form, String field) {
    var amount = form.amount(field);
    return amount == null ? null : amount.toPlainString();
  }

  private static Map<String, @Nullable Object> texts(Form form, String... fields) {
    var told = new LinkedHashMap<String, @Nullable Object>();
    for (var field : fields) {
      told.put(field, form.optional(field));
    }
    return told;
  }
}
