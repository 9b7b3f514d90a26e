package io.groundwork.test.spec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class DecisionSpecTests {

  private sealed interface DoorEvent {}

  private record Opened(String by) implements DoorEvent {}

  private record Closed() implements DoorEvent {}

  @Test
  void foldsThePastBeforeItDecides() {
    DecisionSpec.given(DecisionSpecTests::evolve, false)
        .and(new Opened("ann"))
        .when(DecisionSpecTests::close)
        .then(new Closed())
        .when(DecisionSpecTests::close)
        .thenRefused(IllegalStateException.class, "closed already");
  }

  @Test
  void acceptsTypesAlone() {
    BiFunction<Boolean, DoorEvent, Boolean> evolve = DecisionSpecTests::evolve;
    DecisionSpec.given(evolve, false, new Opened("ann"))
        .when(DecisionSpecTests::close)
        .thenEventsOf(Closed.class)
        .when(_ -> List.of())
        .thenNothing();
  }

  @Test
  void failsOnOtherEvents() {
    assertThatThrownBy(
            () ->
                DecisionSpec.given(DecisionSpecTests::evolve, true)
                    .when(DecisionSpecTests::close)
                    .then(new Opened("ann")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void failsWhenNothingIsRefused() {
    assertThatThrownBy(
            () ->
                DecisionSpec.given(DecisionSpecTests::evolve, true)
                    .when(DecisionSpecTests::close)
                    .thenRefused(IllegalStateException.class, "closed already"))
        .isInstanceOf(AssertionError.class);
  }

  private static Boolean evolve(Boolean open, DoorEvent event) {
    return switch (event) {
      case Opened _ -> true;
      case Closed _ -> false;
    };
  }

  private static List<DoorEvent> close(boolean open) {
    if (!open) {
      throw new IllegalStateException("closed already");
    }
    return List.of(new Closed());
  }
}
