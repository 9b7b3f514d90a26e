package io.groundwork.portal.bulk;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Problem.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A row on its way to what it registers.
 *
 * @param id of that: the same for the same row, whoever reads it again
 * @param key Idempotency-Key: the same for the same content
 * @param errors what is to be changed; a row with some is never sent
 */
public record ImportRow(
    int number,
    String title,
    String id,
    String key,
    Map<String, Object> statement,
    State state,
    List<Invalid> errors) {

  /** How far it has come. */
  public enum State {
    READY,
    BEFORE,
    DONE,
    REFUSED
  }

  /** Ready, or refused for what is wrong with the form that it was read into. */
  public static ImportRow of(
      int number,
      String title,
      String id,
      String key,
      Map<String, Object> statement,
      Form form,
      UnaryOperator<String> nameOf) {
    var errors = form.errors().stream().map(error -> named(error, nameOf)).toList();
    var state = errors.isEmpty() ? State.READY : State.REFUSED;
    return new ImportRow(number, title, id, key, statement, state, errors);
  }

  /** The same thing in a later row is not registered twice; the text says so. */
  public static List<ImportRow> eachOnce(List<ImportRow> rows, String text) {
    var first = new HashMap<String, Integer>();
    return rows.stream()
        .map(
            row -> {
              var before = first.putIfAbsent(row.id(), row.number());
              return before == null || !row.is(State.READY)
                  ? row
                  : row.refused(List.of(new Invalid("#" + before, text, text + ".remedy")));
            })
        .toList();
  }

  private static Invalid named(Invalid error, UnaryOperator<String> nameOf) {
    var text = error.detail();
    var wrong =
        text.contains("import.wrong.")
            ? text
            : text.equals("form.is blank") ? "import.wrong.blank" : "import.wrong.shape";
    var remedy = wrong.equals(text) ? text + ".remedy" : text;
    return new Invalid(nameOf.apply(error.field()), wrong, remedy);
  }

  ImportRow as(State next) {
    return new ImportRow(number, title, id, key, statement, next, errors);
  }

  ImportRow refused(List<Invalid> why) {
    return new ImportRow(number, title, id, key, statement, State.REFUSED, why);
  }

  boolean is(State wanted) {
    return state == wanted;
  }
}
