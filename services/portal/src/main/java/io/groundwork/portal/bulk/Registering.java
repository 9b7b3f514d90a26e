package io.groundwork.portal.bulk;

import io.groundwork.portal.bulk.ImportRow.State;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Problem.Invalid;
import io.groundwork.portal.service.ServiceProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Registers rows, a few at once; a row of its own fate, and none twice. */
public final class Registering {

  /** Where rows are registered. */
  public interface Registry {

    void register(ImportRow row);

    boolean isThere(String id);

    /** What the file calls a field of the service. */
    String nameOf(String field);
  }

  private static final int AT_ONCE = 5;
  private static final int STEP = 20;

  private final Registry registry;

  public Registering(Registry registry) {
    this.registry = registry;
  }

  /** Rows whose thing is there already are told apart; nothing is changed by it. */
  public List<ImportRow> look(List<ImportRow> rows) {
    return each(rows, row -> registry.isThere(row.id()) ? row.as(State.BEFORE) : row);
  }

  /** The next rows; a service that is away leaves the whole as it was. */
  public Import go(Import now) {
    var done = new HashMap<String, ImportRow>();
    each(now.waiting(STEP), this::register).forEach(row -> done.put(row.id(), row));
    return now.with(
        now.rows().stream()
            .map(row -> row.is(State.READY) ? done.getOrDefault(row.id(), row) : row)
            .toList());
  }

  private static List<ImportRow> each(List<ImportRow> rows, UnaryOperator<ImportRow> work) {
    var done = new ArrayList<ImportRow>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
          .map(row -> Part.later(() -> row.is(State.READY) ? work.apply(row) : row))
          .toList()
          .forEach(later -> done.add(later.get().orThrow()));
    }
    return done;
  }

  private ImportRow register(ImportRow row) {
    try {
      registry.register(row);
      return row.as(State.DONE);
    } catch (ServiceProblem e) {
      return registry.isThere(row.id()) ? row.as(State.BEFORE) : row.refused(reasons(e));
    }
  }

  private List<Invalid> reasons(ServiceProblem problem) {
    var errors = problem.problem().errors();
    return errors.isEmpty()
        ? List.of(new Invalid("", textOf(problem.problem().detail()), ""))
        : errors.stream()
            .map(e -> new Invalid(registry.nameOf(e.field()), e.detail(), e.remedy()))
            .toList();
  }

  private static String textOf(@Nullable String text) {
    return text == null ? "" : text;
  }
}
