package io.groundwork.monitoring.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What observers write, kept until somebody has to read it or the batch ends, so that a statement
 * goes to the database once for many events. Writes of one key stay in their order; those of
 * different keys touch different rows and have none.
 */
@Component
public class Writes {

  /** Executes a statement for each row of values. */
  @FunctionalInterface
  interface Execution {
    void write(String sql, List<@Nullable Object[]> rows);
  }

  /**
   * A statement that waits.
   *
   * @param repeats whether it may be executed twice for a key at once
   */
  private record Write(String sql, boolean repeats, @Nullable Object[] values) {}

  private static final ScopedValue<Map<String, Deque<Write>>> KEPT = ScopedValue.newInstance();

  private final Execution execution;

  @Autowired
  Writes(PipelineProjection projection) {
    this(projection::write);
  }

  Writes(Execution execution) {
    this.execution = execution;
  }

  /**
   * Keeps a statement behind all others of its key.
   *
   * @param key the event's key, which every row that the statement touches belongs to
   * @throws java.util.NoSuchElementException outside of a batch
   */
  public void add(String key, String sql, @Nullable Object... values) {
    keep(key, new Write(sql, true, values));
  }

  /**
   * As {@link #add}, for {@code ON CONFLICT … DO UPDATE}: the driver makes one statement of many
   * inserts, and one statement may not update a row that it has inserted.
   */
  public void upsert(String key, String sql, @Nullable Object... values) {
    keep(key, new Write(sql, false, values));
  }

  private static void keep(String key, Write write) {
    KEPT.get().computeIfAbsent(key, _ -> new ArrayDeque<>()).add(write);
  }

  /** Executes all that is kept; to be called before anything is read that observers write. */
  public void flush() {
    var kept = KEPT.get();
    while (!kept.isEmpty()) {
      var sql = kept.values().iterator().next().getFirst().sql();
      execution.write(sql, next(kept, sql));
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
      var more = true;
      while (more && !writes.isEmpty() && writes.getFirst().sql().equals(sql)) {
        var write = writes.removeFirst();
        next.add(write.values());
        more = write.repeats();
      }
    }
    kept.values().removeIf(Deque::isEmpty);
    return next;
  }
}
