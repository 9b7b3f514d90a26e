package io.groundwork.portal.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.changes.ChangesApi.Change;
import io.groundwork.portal.changes.ChangesApi.ProjectChanges;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectChangesTests {

  @Test
  void saysHowManyChangesItDoesNotShow() {
    var change =
        new Change(7, "STAGE", "StageEntered", Instant.EPOCH, "u-1", "agency", null, Map.of());
    var project =
        new ProjectChanges("p", "Farm", "agency", "CLOSING", 23, List.of(change), List.of());

    assertThat(project.earlier()).isEqualTo(22);
  }
}
