package io.groundwork.sites.plot;

import static io.groundwork.test.spec.MessageSpec.coversEvery;
import static io.groundwork.test.spec.MessageSpec.saysExactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.groundwork.sites.plot.domain.Parcel;
import io.groundwork.sites.plot.domain.PlotEvent;
import io.groundwork.sites.plot.domain.PlotEvent.PlotFreed;
import io.groundwork.sites.plot.domain.PlotEvent.PlotOffered;
import io.groundwork.sites.plot.domain.PlotEvent.PlotRegistered;
import io.groundwork.sites.plot.domain.PlotEvent.PlotTaken;
import io.groundwork.sites.plot.domain.PlotEvent.QueueJoined;
import io.groundwork.sites.plot.domain.PlotEvent.QueueLeft;
import io.groundwork.sites.plot.domain.PlotEvent.TakenBy;
import io.groundwork.sites.plot.domain.PlotEvent.UtilitiesChanged;
import io.groundwork.sites.plot.domain.Utilities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every event, as others read it. */
class PlotMessagesTests {

  private static final Utilities UTILITIES =
      new Utilities(new BigDecimal("1E+3"), new BigDecimal("2.5"), BigDecimal.ONE, false, true);
  private static final Parcel PARCEL =
      new Parcel(
          "p",
          "t",
          "Plot 1",
          new BigDecimal("82.0480"),
          "{}",
          UTILITIES,
          50,
          LocalDate.of(2022, 6, 1),
          "authority");

  static Stream<Arguments> events() {
    var utilities =
        "{'powerKw':'1000','gasM3PerHour':'2.5','waterM3PerDay':'1',"
            + "'roadAccess':false,'railAccess':true}";
    return Stream.of(
        arguments(
            new PlotRegistered(PARCEL),
            """
            {'plotId':'p','territoryId':'t','name':'Plot 1','areaHectares':'82.0480',
             'boundary':'{}','utilities':%s,'labourJobs':50,'availableFrom':'2022-06-01',
             'organisation':'authority'}
            """
                .formatted(utilities)),
        arguments(
            new UtilitiesChanged("p", UTILITIES),
            "{'plotId':'p','utilities':%s}".formatted(utilities)),
        arguments(
            new PlotTaken("p", "a", TakenBy.HOLD), "{'plotId':'p','projectId':'a','by':'HOLD'}"),
        arguments(
            new PlotOffered("p", "a", Instant.ofEpochMilli(1_652_400_000_123L)),
            "{'plotId':'p','projectId':'a','until':1652400000123}"),
        arguments(new PlotFreed("p", "a", "why"), "{'plotId':'p','projectId':'a','reason':'why'}"),
        arguments(
            new QueueJoined("p", "a", 2, Duration.ofDays(1)),
            "{'plotId':'p','projectId':'a','position':2}"),
        arguments(new QueueLeft("p", "a", "why"), "{'plotId':'p','projectId':'a','reason':'why'}"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void saysEveryField(PlotEvent event, String expected) {
    saysExactly(new PlotMessages().toRecord(event), event, expected);
  }

  @ParameterizedTest
  @EnumSource
  void saysHowAPlotIsTaken(TakenBy by) {
    var record = new PlotMessages().toRecord(new PlotTaken("p", "a", by));

    assertThat(record.get(2)).hasToString(by.name());
  }

  @Test
  void looksAtEveryEvent() {
    coversEvery(PlotEvent.class, events().map(row -> row.get()[0]));
  }
}
