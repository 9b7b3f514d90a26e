package io.groundwork.sites.residency;

import static io.groundwork.test.spec.MessageSpec.coversEvery;
import static io.groundwork.test.spec.MessageSpec.saysExactly;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.groundwork.sites.residency.domain.Relief;
import io.groundwork.sites.residency.domain.ReliefTerms;
import io.groundwork.sites.residency.domain.ResidencyEvent;
import io.groundwork.sites.residency.domain.ResidencyEvent.Ending;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefLapsed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefStarted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefsClosed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyApplied;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyEnded;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyGranted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyOpened;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyRefused;
import io.groundwork.sites.residency.domain.StartEvent;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every event, as others read it. */
class ResidencyMessagesTests {

  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
  private static final Relief RELIEF =
      new Relief("RU-ADT-PROFIT", "PROFIT_TAX", FIRST, LocalDate.of(2027, 5, 31));
  private static final ReliefTerms TERMS =
      new ReliefTerms("RU-ADT-PROFIT", "PROFIT_TAX", 5, StartEvent.OPERATION_STARTED);

  static Stream<Arguments> events() {
    return Stream.of(
        arguments(new ResidencyOpened("a", "RU-ADT"), "{'projectId':'a','regime':'RU-ADT'}"),
        arguments(
            new ResidencyApplied("a", "t", "Farm LLC", "rita"),
            "{'projectId':'a','territoryId':'t','applicant':'Farm LLC'}"),
        arguments(
            new ResidencyGranted("a", "t", "olga", TERMS),
            "{'projectId':'a','territoryId':'t','officer':'olga'}"),
        arguments(
            new ResidencyRefused("a", "olga", "why"),
            "{'projectId':'a','officer':'olga','reason':'why'}"),
        arguments(
            new ReliefStarted("a", RELIEF, StartEvent.OPERATION_STARTED),
            """
            {'projectId':'a','relief':'RU-ADT-PROFIT','tax':'PROFIT_TAX','startsOn':'2022-06-01',
             'endsOn':'2027-05-31','startEvent':'OPERATION_STARTED'}
            """),
        arguments(
            new ReliefLapsed("a", "RU-ADT-PROFIT", FIRST, "why"),
            "{'projectId':'a','relief':'RU-ADT-PROFIT','lapsedOn':'2022-06-01','reason':'why'}"),
        arguments(
            new ResidencyEnded("a", "why", Ending.DECIDED), "{'projectId':'a','reason':'why'}"),
        arguments(new ReliefsClosed("a", 1), "{'projectId':'a','count':1}"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void saysEveryField(ResidencyEvent event, String expected) {
    saysExactly(new ResidencyMessages().toRecord(event), event, expected);
  }

  @Test
  void looksAtEveryEvent() {
    coversEvery(ResidencyEvent.class, events().map(row -> row.get()[0]));
  }
}
