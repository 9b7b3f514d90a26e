package io.groundwork.portal.register;

import io.groundwork.portal.service.Problem.Invalid;
import java.util.List;
import java.util.Map;

/**
 * A row on its way to a project.
 *
 * @param id of the project: the same for the same row, whoever reads it again
 * @param key Idempotency-Key: the same for the same content
 * @param errors what is to be changed; a row with some is never sent
 */
record ImportRow(
    int number,
    String title,
    String id,
    String key,
    Map<String, Object> statement,
    State state,
    List<Invalid> errors) {

  enum State {
    READY,
    BEFORE,
    DONE,
    REFUSED
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
