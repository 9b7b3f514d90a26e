package io.groundwork.monitoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritesTests {

  private static final String INSERT = "INSERT INTO stone VALUES (?)";
  private static final String UPDATE = "UPDATE stone SET laid = true WHERE id = ?";
  private static final String UPSERT = "INSERT INTO stone VALUES (?) ON CONFLICT DO UPDATE";

  /** A statement and the values it was executed with, each in the order of execution. */
  private record Sent(String sql, List<Object> values) {}

  private final List<Sent> sent = new ArrayList<>();
  private final PipelineProjection projection = mock();
  private final Writes writes = new Writes(projection);

  @BeforeEach
  void record() {
    doAnswer(
            call -> {
              List<@Nullable Object[]> rows = call.getArgument(1);
              var values = rows.stream().flatMap(Stream::of).toList();
              sent.add(new Sent(call.getArgument(0), values));
              return null;
            })
        .when(projection)
        .write(any(), any());
  }

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
          writes.add("a", UPSERT, "a1");
          writes.add("b", UPSERT, "b1");
          writes.add("a", UPSERT, "a2");
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

  private List<String> valuesOf(String key) {
    return sent.stream()
        .flatMap(each -> each.values().stream())
        .map(Object::toString)
        .filter(value -> value.startsWith(key))
        .toList();
  }
}
