package io.groundwork.projects.project.domain;

import static io.groundwork.projects.project.domain.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.projects.project.domain.Criterion.Role;
import io.groundwork.projects.project.domain.ProjectCommand.*;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class GateTests {

  @Test
  void namesThePaperThatIsMissingAndWhoMustBringIt() {
    var gate = gate(after(Project.INITIAL, register()));
    assertThat(criterion(gate, "PAPER:BUSINESS_PLAN"))
        .isEqualTo(
            new Criterion(
                "PAPER:BUSINESS_PLAN",
                "a valid paper of kind BUSINESS_PLAN is attached",
                Role.REGISTRAR,
                "agency",
                false,
                NOW));
    assertThat(gate.next()).isEqualTo(Stage.PREPARATION);
  }

  @Test
  void doesNotCountAnExpiredPaper() {
    var expired =
        new Document("d", "BUSINESS_PLAN", "Old", "c".repeat(64), TODAY.minusDays(1), NOW);
    var gate = gate(after(Project.INITIAL, register(), new AttachDocument(expired, NOW)));
    assertThat(criterion(gate, "PAPER:BUSINESS_PLAN").satisfied()).isFalse();
  }

  @Test
  void saysSinceWhenATrackIsLost() {
    var lost = after(in(Stage.CLOSING), new LoseTrack(Track.SITE, "expired", "expired", later(5)));
    var site = criterion(gate(lost), "TRACK:SITE");
    assertThat(site.satisfied()).isFalse();
    assertThat(site.since()).isEqualTo(later(5));
    assertThat(site.who()).isEqualTo(Role.SITE_OFFICER);
    assertThat(criterion(gate(lost), "TRACK:FINANCING").satisfied()).isTrue();
  }

  @Test
  void waitsForFinancingOnceEverythingElseStands() {
    var signed = after(in(Stage.CLOSING), sign(FARM), sign(BREEDER));
    assertThat(gate(signed).criteria())
        .filteredOn(c -> !c.satisfied())
        .extracting(Criterion::code)
        .containsExactly("FINANCIAL_CLOSE");
  }

  @Test
  void blocksOnHold() {
    var onHold = after(in(Stage.CONSTRUCTION), new PutOnHold("flood", TODAY.plusDays(3), later(7)));
    assertThat(criterion(gate(onHold), "ACTIVE").satisfied()).isFalse();
    assertThat(criterion(gate(onHold), "ACTIVE").since()).isEqualTo(later(7));
  }

  @Test
  void leadsToTheNextStageOfThePath() {
    for (var stage : Stage.values()) {
      var next = gate(in(stage)).next();
      if (next == null) {
        assertThat(stage.successors()).isEmpty();
      } else {
        assertThat(stage.successors()).contains(next);
      }
    }
    assertThat(EnumSet.allOf(Stage.class)).noneMatch(stage -> gate(in(stage)).open());
  }

  private static Criterion criterion(Gate gate, String code) {
    return gate.criteria().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  private static Gate gate(ProjectState state) {
    return Gate.of((ProjectState.Registered) state, RULES, LEASED, TODAY);
  }
}
