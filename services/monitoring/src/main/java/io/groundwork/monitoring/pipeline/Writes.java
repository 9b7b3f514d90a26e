package io.groundwork.monitoring.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What observers write, kept until somebody has to read it or the batch ends, so that a statement
 * goes to the database once for many events. Writes of one key stay in their order; those of
 * different keys touch different rows and have none.
 */
@Component
public class Writes {

  private record Write(String sql, @Nullable Object[] values) {}

  /** The driver makes one statement of such inserts, which may not meet the same row twice. */
  private static final String UPSERT = "DO UPDATE";

  private static final ScopedValue<Map<String, Deque<Write>>> KEPT = ScopedValue.newInstance();

  private final PipelineProjection projection;

  Writes(PipelineProjection projection) {
    this.projection = projection;
  }

  /**
   * Keeps a statement behind all others of its key.
   *
   * @param key the event's key, which every row that the statement touches belongs to
   * @throws java.util.NoSuchElementException outside of a batch
   */
  public void add(String key, String sql, @Nullable Object... values) {
    KEPT.get().computeIfAbsent(key, _ -> new ArrayDeque<>()).add(new Write(sql, values));
  }

  /** Executes all that is kept; to be called before anything is read that observers write. */
  public void flush() {
    var kept = KEPT.get();
    while (!kept.isEmpty()) {
      var sql = kept.values().iterator().next().getFirst().sql();
      projection.write(sql, next(kept, sql));
    }
  }

  /** Does that with writes kept, and executes those that are left. */
  void together(Runnable batch) {
    ScopedValue.where(KEPT, new LinkedHashMap<>())
        .run(
            () -> {
              batch.run();
              flush();
            });
  }

  /** Takes what each key has next, as far as it is this statement. */
  private static List<@Nullable Object[]> next(Map<String, Deque<Write>> kept, String sql) {
    var next = new ArrayList<@Nullable Object[]>();
    for (var writes : kept.values()) {
      var again = true;
      while (again && !writes.isEmpty() && writes.getFirst().sql().equals(sql)) {
        next.add(writes.removeFirst().values());
        again = !sql.contains(UPSERT);
      }
    }
    kept.values().removeIf(Deque::isEmpty);
    return next;
  }
}
