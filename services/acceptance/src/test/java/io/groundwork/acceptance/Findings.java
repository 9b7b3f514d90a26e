package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What a walk sent, and each answer that was not the one it had to be. */
final class Findings {

  private final List<String> wrong = new ArrayList<>();
  private int sent;

  void check(boolean right, ApiOperation operation, String input, Answer answer) {
    sent++;
    if (!right) {
      wrong.add("%s with %s: %s".formatted(operation, input, answer));
    }
  }

  void assertNone(String what) {
    System.out.printf("%d requests with %s%n", sent, what);
    assertThat(sent).isPositive();
    assertThat(wrong).isEmpty();
  }
}
