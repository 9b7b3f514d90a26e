package io.groundwork.portal.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HappeningTests {

  @Test
  void asksForEverybodyWhomItNames() {
    var happening = happening(null, Map.of("approver", "u-2", "amount", "1.00 RUB"));

    assertThat(happening.people()).containsExactly("u-1", "u-2");
  }

  @Test
  void knowsTheStageWhereverItStands() {
    assertThat(happening("CLOSING", Map.of()).fields()).containsEntry("stage", "CLOSING");
    assertThat(happening("CLOSING", Map.of("stage", "PREPARATION")).fields())
        .containsEntry("stage", "PREPARATION");
  }

  private static Happening happening(@Nullable String stage, Map<String, Object> summary) {
    return new Happening("DisbursementApproved", "u-1", stage, summary);
  }
}
