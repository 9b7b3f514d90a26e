package io.groundwork.monitoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WritesTests {

  private static final String INSERT = "INSERT INTO stone VALUES (?)";
  private static final String UPDATE = "UPDATE stone SET laid = true WHERE id = ?";
  private static final String UPSERT = "INSERT INTO stone VALUES (?) ON CONFLICT DO UPDATE";

  /** A statement and the values it was executed with, each in the order of execution. */
  private record Sent(String sql, List<Object> values) {}

  private final List<Sent> sent = new ArrayList<>();
  private final Writes writes =
      new Writes(
          (sql, rows) -> sent.add(new Sent(sql, rows.stream().flatMap(Stream::of).toList())));

  @Test
  void sendsAStatementOnceForAllKeys() {
    writes.together(
        () -> {
          for (var key : List.of("a", "b", "c")) {
            writes.add(key, INSERT, key);
            writes.add(key, UPDATE, key);
          }
        });

    assertThat(sent)
        .containsExactly(
            new Sent(INSERT, List.of("a", "b", "c")), new Sent(UPDATE, List.of("a", "b", "c")));
  }

  @Test
  void keepsTheOrderOfEachKey() {
    writes.together(
        () -> {
          writes.add("a", INSERT, "a1");
          writes.add("b", UPDATE, "b1");
          writes.add("a", INSERT, "a2");
          writes.add("a", UPDATE, "a3");
          writes.add("b", INSERT, "b2");
          writes.add("a", INSERT, "a4");
        });

    assertThat(valuesOf("a")).containsExactly("a1", "a2", "a3", "a4");
    assertThat(valuesOf("b")).containsExactly("b1", "b2");
  }

  @Test
  void givesOneStatementNoRowTwiceThatItWouldUpdate() {
    writes.together(
        () -> {
          writes.upsert("a", UPSERT, "a1");
          writes.upsert("b", UPSERT, "b1");
          writes.upsert("a", UPSERT, "a2");
        });

    assertThat(sent)
        .containsExactly(new Sent(UPSERT, List.of("a1", "b1")), new Sent(UPSERT, List.of("a2")));
  }

  @Test
  void executesBeforeAReadWhatIsKeptAndNothingTwice() {
    writes.together(
        () -> {
          writes.add("a", INSERT, "a1");
          writes.flush();
          assertThat(valuesOf("a")).containsExactly("a1");
          writes.add("a", INSERT, "a2");
        });

    assertThat(valuesOf("a")).containsExactly("a1", "a2");
  }

  @Test
  void forgetsWhatABatchHadWrittenThatFails() {
    assertThatThrownBy(
            () ->
                writes.together(
                    () -> {
                      writes.add("a", INSERT, "a1");
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    writes.together(() -> writes.add("a", INSERT, "a2"));

    assertThat(valuesOf("a")).containsExactly("a2");
  }

  @Test
  void keepsNothingOutsideOfABatch() {
    assertThatThrownBy(() -> writes.add("a", INSERT, "a1"))
        .isInstanceOf(NoSuchElementException.class);
  }

  private List<String> valuesOf(String key) {
    return sent.stream()
        .flatMap(each -> each.values().stream())
        .map(Object::toString)
        .filter(value -> value.startsWith(key))
        .toList();
  }
}
