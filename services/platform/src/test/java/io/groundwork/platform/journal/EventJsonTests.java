package io.groundwork.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTests {

  sealed interface LetterEvent {}

  record Stamp(BigDecimal value, String currency) {}

  record LetterPosted(
      Stamp stamp, LocalDate on, Instant at, List<Stamp> others, @Nullable String note)
      implements LetterEvent {
    boolean isPaid() {
      return stamp.value().signum() > 0;
    }

    public int getAge() {
      return 7;
    }
  }

  private record Step(String type, int from, UnaryOperator<ObjectNode> change) implements Upcaster {
    @Override
    public ObjectNode upcast(ObjectNode event) {
      return change.apply(event);
    }
  }

  private static final Step WITH_OTHERS =
      new Step("LetterPosted", 1, event -> event.set("others", event.arrayNode()));
  private static final Step WITH_STAMP =
      new Step(
          "LetterPosted",
          2,
          event -> {
            var stamp = event.objectNode();
            stamp.set("value", event.remove("price"));
            return event.set("stamp", stamp.put("currency", "RUB"));
          });

  private static EventJson<LetterEvent> json(Upcaster... upcasters) {
    return new EventJson<>(LetterEvent.class, List.of(upcasters));
  }

  @Test
  void eventsComeBackAsTheyWere() {
    var posted =
        new LetterPosted(
            new Stamp(new BigDecimal("12000000.00"), "RUB"),
            LocalDate.parse("2026-02-28"),
            Instant.parse("2026-02-28T23:59:59.123456789Z"),
            List.of(new Stamp(new BigDecimal("0.000000001"), "EUR")),
            null);
    assertThat(json().read("LetterPosted", 1, json().write(posted))).isEqualTo(posted);
  }

  @Test
  void oldVersionsGoThroughEveryUpcasterFromTheirsOn() {
    var now = json(WITH_STAMP, WITH_OTHERS);
    var oldest = "{\"price\": 1.10, \"on\": \"2026-01-01\", \"at\": \"2026-01-01T00:00:00Z\"}";
    var older = oldest.replace("{", "{\"others\": [], ");
    var expected =
        new LetterPosted(
            new Stamp(new BigDecimal("1.10"), "RUB"),
            LocalDate.parse("2026-01-01"),
            Instant.parse("2026-01-01T00:00:00Z"),
            List.of(),
            null);
    assertThat(now.version("LetterPosted")).isEqualTo(3);
    assertThat(now.read("LetterPosted", 1, oldest)).isEqualTo(expected);
    assertThat(now.read("LetterPosted", 2, older)).isEqualTo(expected);
    assertThat(now.read("LetterPosted", 3, now.write(expected))).isEqualTo(expected);
  }

  @Test
  void refusesAChainWithAHoleOrTwoWays() {
    assertThatThrownBy(() -> json(WITH_STAMP)).hasMessageContaining("no chain");
    assertThatThrownBy(() -> json(WITH_OTHERS, WITH_OTHERS)).hasMessageContaining("no chain");
  }

  @Test
  void refusesWhatANewerServiceOrAnotherOneWrote() {
    assertThatThrownBy(() -> json().read("LetterPosted", 2, "{}")).hasMessageContaining("newer");
    assertThatThrownBy(() -> json().read("LetterBurnt", 1, "{}")).hasMessageContaining("unknown");
  }
}
