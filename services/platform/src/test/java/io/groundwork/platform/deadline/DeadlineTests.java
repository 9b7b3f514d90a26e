package io.groundwork.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTests {

  private static final Instant AT = Instant.parse("2026-11-24T06:00:00.123Z");

  @Test
  void isFoundAgainByItsKey() {
    var deadline = new Deadline("HOLD", List.of("a", "b"), AT);

    assertThat(deadline.key()).isEqualTo("a b 1795500000123");
    assertThat(Deadline.of("HOLD", deadline.key())).isEqualTo(deadline);
  }

  @Test
  void refusesIdsThatItsKeyCannotHold() {
    assertThatThrownBy(() -> new Deadline("HOLD", List.of("a b"), AT)).hasMessageContaining("a b");
    assertThatThrownBy(() -> new Deadline("HOLD", List.of(), AT)).hasMessageContaining("[]");
  }
}
