package io.groundwork.portal.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.changes.ChangesApi.Change;
import io.groundwork.portal.changes.ChangesApi.Changes;
import io.groundwork.portal.changes.ChangesApi.ProjectChanges;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldTests {

  @Test
  void asksForEverybodyWhomAChangeNames() {
    var change = change(null, Map.of("approver", "u-2", "amount", "1.00 RUB"));
    assertThat(Told.people(of(change))).containsExactly("u-1", "u-2");
  }

  @Test
  void knowsTheStageWhereverItStands() {
    assertThat(change("CLOSING", Map.of()).fields()).containsEntry("stage", "CLOSING");
    assertThat(change("CLOSING", Map.of("stage", "PREPARATION")).fields())
        .containsEntry("stage", "PREPARATION");
  }

  @Test
  void saysHowManyChangesItDoesNotShow() {
    var project = of(change(null, Map.of())).items().getFirst();
    assertThat(project.earlier()).isEqualTo(22);
  }

  private static Change change(@Nullable String stage, Map<String, Object> summary) {
    return new Change(
        7, "DECISION", "DisbursementApproved", Instant.EPOCH, "u-1", "bank", stage, summary);
  }

  private static Changes of(Change change) {
    var project =
        new ProjectChanges("p", "Farm", "agency", "CLOSING", 23, List.of(change), List.of());
    return new Changes(0, 9, null, List.of(project), null);
  }
}
