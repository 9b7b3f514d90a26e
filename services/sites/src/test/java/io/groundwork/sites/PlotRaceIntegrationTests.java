package io.groundwork.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.sites.allocation.HoldPlaced;
import io.groundwork.schemas.sites.allocation.WaitlistJoined;
import io.groundwork.schemas.sites.plot.PlotTaken;
import io.groundwork.schemas.sites.plot.QueueJoined;
import io.groundwork.sites.SitesUnderTest.Answer;
import io.groundwork.test.topic.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A thousand projects want one plot at the same moment. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlotRaceIntegrationTests {

  private static final int PROJECTS = 1_000;

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Land land;
  @Autowired private Orders orders;
  private List<String> projects = List.of();

  @BeforeAll
  void prepare() {
    projects = neighbours.preparedProjects(PROJECTS + 1);
  }

  @Test
  void oneHoldsThePlotAndTheOthersAreToldWhyNot() {
    var plot = land.plot(land.territory(0), 135.1, 1000);

    var answers = race(plot, "");

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .hasSize(PROJECTS - 1)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409))
        .allSatisfy(PlotRaceIntegrationTests::saysWhyAndWhatToDo);
    var winner = winner(answers);
    assertThat(plotEvents(plot, 2)).extracting(Message::sequence).containsExactly(1L, 2L);
    assertThat(ofPlot(plot, PlotTaken.class))
        .extracting(PlotTaken::getProjectId)
        .containsExactly(winner);
    assertThat(holders(plot)).containsExactly(winner);
  }

  @Test
  void oneHoldsThePlotAndTheOthersQueueWithoutAGap() {
    var plot = land.plot(land.territory(0), 135.1, 1000);

    var answers = race(plot, ",\"otherwise\":\"WAITLIST\"");

    assertThat(answers).extracting(Answer::status).containsOnly(200, 202);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 202)
        .extracting(answer -> Integer.parseInt(answer.text("/place")))
        .containsExactlyInAnyOrderElementsOf(places());
    plotEvents(plot, PROJECTS + 1);
    assertThat(ofPlot(plot, QueueJoined.class))
        .extracting(QueueJoined::getPosition)
        .containsExactlyElementsOf(places());
    assertThat(holders(plot)).containsExactly(winner(answers));
    assertThat(waiting(plot)).containsExactlyInAnyOrderElementsOf(places());
  }

  private List<Answer> race(String plot, String more) {
    var answers =
        AtOnce.call(
            projects.stream()
                .limit(PROJECTS)
                .<Callable<Answer>>map(project -> () -> insist(project, plot, more))
                .toList());
    var winner = winner(answers);
    projects = projects.stream().filter(project -> !project.equals(winner)).toList();
    return answers;
  }

  /** As a client does: the same request with the same key while the service is too busy for it. */
  private Answer insist(String project, String plot, String more) {
    var key = UUID.randomUUID().toString();
    var until = Instant.now().plus(Duration.ofDays(30));
    return Stream.generate(() -> orders.hold(project, plot, until, more, key))
        .filter(answer -> answer.status() != 503)
        .findFirst()
        .orElseThrow();
  }

  private static void saysWhyAndWhatToDo(Answer refused) {
    assertThat(refused.text("/title")).isEqualTo("Refused");
    assertThat(refused.text("/detail"))
        .contains("held for another project", "waitlist", "another plot")
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
  }

  private static String winner(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.status() == 200)
        .map(answer -> answer.text("/allocation/projectId"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> places() {
    return IntStream.range(1, PROJECTS).boxed().toList();
  }

  private List<Message> plotEvents(String plot, int count) {
    return sites.topics().readUntil(Topics.PLOT, plot, all -> all.size() >= count);
  }

  private <T extends SpecificRecord> List<T> ofPlot(String plot, Class<T> type) {
    return of(type, sites.topics().read(Topics.PLOT, plot)).toList();
  }

  private List<String> holders(String plot) {
    var said = await().atMost(Duration.ofSeconds(30)).until(() -> holds(plot), it -> !it.isEmpty());
    return said.stream().map(HoldPlaced::getProjectId).toList();
  }

  private List<HoldPlaced> holds(String plot) {
    return of(HoldPlaced.class, sites.topics().read(Topics.ALLOCATION))
        .filter(held -> held.getPlotId().equals(plot))
        .toList();
  }

  private List<Integer> waiting(String plot) {
    return of(WaitlistJoined.class, sites.topics().read(Topics.ALLOCATION))
        .filter(waiting -> waiting.getPlotId().equals(plot))
        .map(WaitlistJoined::getPosition)
        .toList();
  }

  private static <T extends SpecificRecord> Stream<T> of(Class<T> type, List<Message> messages) {
    return messages.stream().map(Message::value).filter(type::isInstance).map(type::cast);
  }
}
