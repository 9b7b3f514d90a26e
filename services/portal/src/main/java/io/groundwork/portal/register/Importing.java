package io.groundwork.portal.register;

import io.groundwork.portal.register.ImportRow.State;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Problem.Invalid;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.service.Services;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers rows, a few at once; a row of its own fate, and none twice. */
@Component
class Importing {

  private static final int AT_ONCE = 5;
  private static final int STEP = 20;

  private final RegisterApi projects;

  Importing(Services services) {
    this.projects = services.client("projects", RegisterApi.class);
  }

  /** Rows whose project is there already are told apart; nothing is changed by it. */
  List<ImportRow> look(List<ImportRow> rows) {
    return each(rows, State.READY, row -> isThere(row.id()) ? row.as(State.BEFORE) : row);
  }

  /** The next rows; a service that is away leaves the whole as it was. */
  Import go(Import now) {
    var done = new HashMap<String, ImportRow>();
    each(now.waiting(STEP), State.READY, this::register).forEach(row -> done.put(row.id(), row));
    return now.with(
        now.rows().stream()
            .map(row -> row.is(State.READY) ? done.getOrDefault(row.id(), row) : row)
            .toList());
  }

  private static List<ImportRow> each(
      List<ImportRow> rows, State state, UnaryOperator<ImportRow> work) {
    var done = new ArrayList<ImportRow>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
          .map(row -> Part.later(() -> row.is(state) ? work.apply(row) : row))
          .toList()
          .forEach(later -> done.add(later.get().orThrow()));
    }
    return done;
  }

  private ImportRow register(ImportRow row) {
    try {
      projects.register(row.key(), row.statement());
      return row.as(State.DONE);
    } catch (ServiceProblem e) {
      return isThere(row.id()) ? row.as(State.BEFORE) : row.refused(reasons(e));
    }
  }

  private boolean isThere(String id) {
    try {
      projects.project(id);
      return true;
    } catch (ServiceProblem e) {
      return e.is(403);
    }
  }

  private static List<Invalid> reasons(ServiceProblem problem) {
    var errors = problem.problem().errors();
    return errors.isEmpty()
        ? List.of(new Invalid("", textOf(problem.problem().detail()), ""))
        : errors.stream()
            .map(e -> new Invalid(Column.nameOf(e.field()), e.detail(), e.remedy()))
            .toList();
  }

  private static String textOf(@Nullable String text) {
    return text == null ? "" : text;
  }
}
