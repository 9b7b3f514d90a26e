package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.PatientClient.Sent;
import io.groundwork.schemas.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Each thing that a fault could do to the system is found by the checker. */
class CheckerTests {

  private static final Sent ACCEPTED = new Sent("projects", "c1", 201);
  private static final Sent REFUSED = new Sent("projects", "c2", 409);

  private static HandmadeLog log() {
    return new HandmadeLog()
        .add("plot", "PlotTaken", "projectId", "one")
        .add("plot", "PlotFreed", "projectId", "one")
        .add("plot", "PlotTaken", "projectId", "two")
        .add("a", "StageEntered", "stage", "PROPOSED", "previousStage", "UNKNOWN");
  }

  private static Intake intake(List<String> ids, Map<String, Long> last) {
    return new Intake("monitoring.pipeline", Set.of(Topics.PLOT), ids, last);
  }

  private static List<String> plotIds() {
    return new ArrayList<>(
        log().events().stream()
            .filter(event -> event.topic().equals(Topics.PLOT))
            .map(Published::id)
            .toList());
  }

  private static HandmadeLog reliefs(String endsOn) {
    return new HandmadeLog()
        .add("a", "ResidencyGranted", "territoryId", "t")
        .add("a", "StageEntered", "stage", "OPERATION", "previousStage", "COMMISSIONING")
        .add(
            "a",
            "ReliefStarted",
            "relief",
            "RU-ADT-PROFIT",
            "startsOn",
            "1970-01-01",
            "endsOn",
            endsOn)
        .add("a", "ResidencyEnded", "reason", "Cancelled")
        .add("a", "ReliefLapsed", "relief", "RU-ADT-PROFIT")
        .add("a", "ReliefsClosed", "count", 1);
  }

  @Test
  void allowsABatchThatIsSentAgainAndNoDisorder() {
    var promise = new Resending();
    assertThat(promise.broken(log().again(1).again(2).events())).isEmpty();
    assertThat(promise.broken(log().again(2).events())).isEmpty();
    assertThat(promise.broken(log().again(0).again(2).events()))
        .singleElement()
        .asString()
        .endsWith("stands where 2 is due");
    assertThat(promise.broken(log().without(1).events())).isNotEmpty();
    assertThat(promise.broken(log().swapped(0, 1).events())).isNotEmpty();
    var changed = new ArrayList<>(log().events());
    var first = changed.getFirst();
    changed.add(
        new Published(
            first.topic(), first.key(), "other", first.type(), 1, first.time(), "", first.value()));
    assertThat(promise.broken(changed)).singleElement().asString().contains("differs");
    assertThat(Resending.collapsed(log().again(1).again(2).events())).isEqualTo(log().events());
  }

  @Test
  void findsWhatAHandlerLostDoubledOrTookOutOfOrder() {
    var events = log().events();
    var reached = Map.of(Topics.PLOT + " plot", 3L);
    assertThat(intake(plotIds(), reached).broken(events)).isEmpty();
    assertThat(intake(plotIds().subList(0, 2), reached).broken(events))
        .singleElement()
        .asString()
        .contains("has not taken");
    var swapped = plotIds();
    Collections.swap(swapped, 0, 1);
    assertThat(intake(swapped, reached).broken(events)).hasSize(2);
    var twice = plotIds();
    twice.add(twice.getFirst());
    assertThat(intake(twice, reached).broken(events)).anyMatch(each -> each.contains("twice"));
    var invented = plotIds();
    invented.add("invented");
    assertThat(intake(invented, reached).broken(events)).hasSize(1);
    assertThat(intake(plotIds(), Map.of(Topics.PLOT + " plot", 2L)).broken(events)).hasSize(1);
    assertThat(intake(plotIds(), Map.of()).broken(events)).hasSize(1);
  }

  @Test
  void findsWhatAHandlerWillGetAgain() {
    var first = new TopicPartition(Topics.PLOT, 0);
    var second = new TopicPartition(Topics.PLOT, 1);
    var ends = Map.of(first, 3L, new TopicPartition(Topics.PROJECT, 0), 9L);
    assertThat(offsets(Map.of(first, 3L, second, 0L)).broken(ends)).isEmpty();
    assertThat(offsets(Map.of(first, 2L, second, 3L)).broken(ends)).hasSize(1);
    assertThat(offsets(Map.of()).broken(ends)).hasSize(1);
  }

  private static Offsets offsets(Map<TopicPartition, Long> told) {
    return new Offsets("monitoring.pipeline", Set.of(Topics.PLOT), told);
  }

  @Test
  void findsWhatIsNotShownOrShownWrongly() {
    var events = log().events();
    var ids = events.stream().map(Published::id).toList();
    var stages = Map.of("a", "PROPOSED");
    assertThat(new Shown(ids, ids, stages).broken(events)).isEmpty();
    assertThat(new Shown(ids.subList(1, 4), ids, stages).broken(events)).hasSize(2);
    assertThat(new Shown(ids, ids.subList(1, 4), stages).broken(events)).hasSize(1);
    assertThat(new Shown(ids, ids, Map.of("a", "CLOSING")).broken(events)).hasSize(2);
    var twice = new ArrayList<>(ids);
    twice.add(ids.getFirst());
    assertThat(new Shown(twice, ids, stages).broken(events)).hasSize(1);
  }

  @Test
  void findsACommandWithoutOrWithASecondEffect() {
    var done = new HashMap<>(Map.of("c1", List.of("projects7", "projects7")));
    assertThat(Effects.broken(List.of(ACCEPTED, REFUSED), done)).isEmpty();
    assertThat(Effects.broken(List.of(ACCEPTED), Map.of())).hasSize(1);
    done.put("c2", List.of("projects8"));
    assertThat(Effects.broken(List.of(REFUSED), done)).hasSize(1);
    done.put("c1", List.of("projects7", "projects9"));
    assertThat(Effects.broken(List.of(ACCEPTED), done))
        .singleElement()
        .asString()
        .contains("second effect");
  }

  @Test
  void findsAnEventWithASecondEffect() {
    var done = new HashMap<>(Map.of("sites: event e1", List.of("sites7", "sites7")));
    assertThat(Effects.doubled(done)).isEmpty();
    done.put("projects: event e1", List.of("projects7", "projects8"));
    assertThat(Effects.doubled(done))
        .singleElement()
        .asString()
        .startsWith("projects: event e1 has a second effect");
  }

  @Test
  void findsAReliefWithoutResidencyOrWithWrongDates() {
    var promise = new Reliefs();
    assertThat(promise.broken(reliefs("1974-12-31").events())).isEmpty();
    assertThat(promise.broken(reliefs("1975-01-01").events())).hasSize(1);
    assertThat(promise.broken(reliefs("1974-12-31").without(0).events())).hasSize(1);
    assertThat(promise.broken(reliefs("1974-12-31").without(1).events())).hasSize(1);
    assertThat(promise.broken(reliefs("1974-12-31").without(4).events())).hasSize(1);
  }

  @Test
  void findsARowThatIsNotWhatItsJournalSays() {
    assertThat(StateRow.broken(List.of(new StateRow("plot a", 3, 3, 3)))).isEmpty();
    assertThat(StateRow.broken(List.of(new StateRow("plot a", 3, 3, 2)))).hasSize(1);
    assertThat(StateRow.broken(List.of(new StateRow("plot a", 3, 3, 0)))).hasSize(1);
    assertThat(StateRow.broken(List.of(new StateRow("plot a", 3, 2, 3)))).hasSize(1);
    assertThat(StateRow.broken(List.of(new StateRow("plot a", 0, 0, 1)))).hasSize(1);
  }

  @Test
  void tellsWhatOnlyOneOfJournalAndTopicsHas() {
    assertThat(Checker.difference("x", Set.of("a"), Set.of("a"))).isEmpty();
    assertThat(Checker.difference("x", Set.of("a", "b"), Set.of("b", "c"))).hasSize(2);
  }
}
