package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The papers that a new project brings, a row each; a row without title and fingerprint is none.
 */
final class Papers {

  static final int ROWS = 6;

  static final List<String> KINDS =
      List.of(
          "BUSINESS_PLAN",
          "FOUNDERS_AGREEMENT",
          "FEASIBILITY_STUDY",
          "CONTRACT",
          "PERMIT",
          "INSURANCE",
          "OTHER");

  private static final List<String> NEEDED = List.of("kind", "title", "sha256");

  private Papers() {}

  static List<Map<String, Object>> of(Form form) {
    return IntStream.range(0, ROWS)
        .mapToObj(row -> "papers[" + row + "].")
        .filter(row -> form.checked(row + "title") || form.checked(row + "sha256"))
        .map(row -> paper(form, row))
        .toList();
  }

  private static Map<String, Object> paper(Form form, String row) {
    var paper = new LinkedHashMap<String, Object>();
    for (var field : List.of("kind", "title", "sha256", "expiresOn")) {
      var text = form.text(row + field);
      if (!text.isEmpty()) {
        paper.put(field, text);
      } else if (NEEDED.contains(field)) {
        form.wrong(row + field, "form.is blank");
      }
    }
    if (paper.get("sha256") instanceof String hash && !hash.matches("[0-9a-f]{64}")) {
      form.wrong(row + "sha256", "register.shape.hash");
    }
    return paper;
  }
}
