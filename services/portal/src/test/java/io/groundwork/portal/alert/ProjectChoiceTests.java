package io.groundwork.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.alert.ProjectApi.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectChoiceTests {

  private static final Named FARM = new Named("1", "Dairy farm", "agency", "CLOSING");
  private static final Named MILL = new Named("2", "Dairy farm and mill", "agency", "CLOSING");

  @Test
  void takesTheWholeTitleForOneThoughOthersHaveItToo() {
    assertThat(ProjectChoice.meant("dairy FARM", List.of(FARM, MILL))).containsExactly(FARM);
  }

  @Test
  void leavesAPartOfSeveralTitlesForChoosing() {
    assertThat(ProjectChoice.meant("dairy", List.of(FARM, MILL))).containsExactly(FARM, MILL);
    assertThat(ProjectChoice.meant("dairy farm", List.of(FARM, FARM))).hasSize(2);
  }

  @Test
  void takesTheOnlyOne() {
    assertThat(ProjectChoice.meant("mill", List.of(MILL))).containsExactly(MILL);
  }
}
