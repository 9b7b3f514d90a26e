package io.groundwork.test.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code given(evolve, initial, events…).when(state -> decide(state, command)).then(events…)}.
 * Nothing is decided before the last word, which says what is expected.
 */
public final class DecisionSpec<S, E> {

  private final BiFunction<S, E, S> evolve;
  private final S state;

  private DecisionSpec(BiFunction<S, E, S> evolve, S state) {
    this.evolve = evolve;
    this.state = state;
  }

  /**
   * With a method reference for {@code evolve}, hand the events to {@link #and}: the compiler would
   * take the type of these here for the type of all events.
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S, E> DecisionSpec<S, E> given(
      BiFunction<S, E, S> evolve, S initial, E... events) {
    return new DecisionSpec<>(evolve, initial).and(Arrays.stream(events).toList());
  }

  /** More of the past. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final DecisionSpec<S, E> and(E... events) {
    return and(Arrays.stream(events).toList());
  }

  /** More of the past; lets a fixture's events be followed by a test's own. */
  public DecisionSpec<S, E> and(List<? extends E> events) {
    S reached = state;
    for (E event : events) {
      reached = evolve.apply(reached, event);
    }
    return new DecisionSpec<>(evolve, reached);
  }

  public Decision when(Function<S, ? extends List<? extends E>> decide) {
    return new Decision(decide);
  }

  /** What was decided, not yet run. */
  public final class Decision {

    private final Function<S, ? extends List<? extends E>> decide;

    private Decision(Function<S, ? extends List<? extends E>> decide) {
      this.decide = decide;
    }

    /** Exactly these, in this order; returns the past with them, for a next step. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final DecisionSpec<S, E> then(E... expected) {
      var decided = decide.apply(state);
      assertThat(List.<E>copyOf(decided))
          .containsExactlyElementsOf(Arrays.stream(expected).toList());
      return and(decided);
    }

    public DecisionSpec<S, E> thenNothing() {
      assertThat(decide.apply(state)).isEmpty();
      return DecisionSpec.this;
    }

    /** For events that carry what the test does not care to name. */
    public DecisionSpec<S, E> thenEventsOf(Class<?>... types) {
      var decided = decide.apply(state);
      assertThat(decided).<Object>extracting(Object::getClass).containsExactly((Object[]) types);
      return and(decided);
    }

    public void thenRefused(Class<? extends Exception> type, String text) {
      assertThatThrownBy(() -> decide.apply(state)).isInstanceOf(type).hasMessageContaining(text);
    }
  }
}
