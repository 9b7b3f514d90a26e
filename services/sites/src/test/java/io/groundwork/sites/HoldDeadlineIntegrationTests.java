package io.groundwork.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.cause.Causes;
import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.DeadlineHandler;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.sites.SitesUnderTest.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hold has an end: extended once, over at its instant, and never over for a lease. */
@ServiceTest
class HoldDeadlineIntegrationTests {

  private static final int RACES = 25;

  private record Held(String project, String plot, Instant until) {}

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Orders orders;
  @Autowired private Land land;
  @Autowired private List<DeadlineHandler> handlers;

  @Test
  void isExtendedOnceAndExpiresAtItsNewEnd() {
    var held = held(land.territory(0), 135.1);
    assertThat(orders.extend(held.project(), held.until().minusSeconds(1)).status())
        .as("not beyond its end")
        .isEqualTo(409);
    assertThat(orders.extend(held.project(), Instant.now().plus(Duration.ofDays(400))).status())
        .as("longer than a hold may last")
        .isEqualTo(409);
    assertThat(orders.extend(held.project(), held.until().plusSeconds(60)).status()).isEqualTo(200);
    assertThat(orders.extend(held.project(), held.until().plusSeconds(90)).text("/detail"))
        .contains("extended once");

    expire(held);
    assertThat(orders.find(held.project()).text("/status")).as("the old end").isEqualTo("HELD");
    expire(new Held(held.project(), held.plot(), held.until().plusSeconds(60)));
    assertThat(sites.said(Topics.ALLOCATION, held.project(), "HoldExpired"))
        .containsExactly("AllocationOpened", "HoldPlaced", "HoldExtended", "HoldExpired");
    assertThat(sites.said(Topics.PLOT, held.plot(), "PlotFreed"))
        .endsWith("PlotTaken", "PlotFreed");
  }

  @Test
  void isLeasedOrExpiresButNeverBoth() {
    var territory = land.territory(0);
    var all = IntStream.range(0, RACES).mapToObj(i -> held(territory, 135.1 + i / 50.0)).toList();
    all.forEach(held -> neighbours.enter(held.project(), Stage.CLOSING));

    var answers = AtOnce.call(all.stream().flatMap(held -> race(held).stream()).toList());
    for (var i = 0; i < RACES; i++) {
      isEither(all.get(i), answers.get(2 * i));
    }
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
  }

  @Test
  void isLeasedNoMoreAfterItsEnd() {
    var held = held(land.territory(0), 135.1);
    neighbours.enter(held.project(), Stage.CLOSING);
    expire(held);

    var refused = orders.lease(held.project());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("holds no plot");
    assertThat(orders.extend(held.project(), held.until().plusSeconds(60)).status()).isEqualTo(409);
  }

  private List<Callable<Answer>> race(Held held) {
    return List.of(
        () -> orders.lease(held.project()),
        () -> {
          expire(held);
          return orders.find(held.project());
        });
  }

  private void isEither(Held held, Answer lease) {
    var last = lease.status() == 200 ? "LeaseSigned" : "HoldExpired";
    assertThat(sites.said(Topics.ALLOCATION, held.project(), last))
        .containsExactly("AllocationOpened", "HoldPlaced", last);
    assertThat(sites.said(Topics.PLOT, held.plot(), "PlotTaken"))
        .containsExactly(
            "PlotRegistered", "PlotTaken", lease.status() == 200 ? "PlotTaken" : "PlotFreed");
    assertThat(orders.find(held.project()).text("/status"))
        .isEqualTo(lease.status() == 200 ? "LEASED" : "SEARCHING");
  }

  private Held held(String territory, double west) {
    var plot = land.plot(territory, west, 1000);
    var project = neighbours.preparedProject(1, null);
    var answer = orders.hold(project, plot, "");
    assertThat(answer.status()).isEqualTo(200);
    return new Held(project, plot, Instant.parse(answer.text("/allocation/heldUntil")));
  }

  /** As the clock would at the end of the hold. */
  private void expire(Held held) {
    var deadline = new Deadline("HOLD", List.of(held.project(), held.plot()), held.until());
    var handler =
        handlers.stream().filter(it -> it.kind().equals("HOLD")).findFirst().orElseThrow();
    Causes.asSystem("sites.clock", () -> handler.on(deadline));
  }
}
