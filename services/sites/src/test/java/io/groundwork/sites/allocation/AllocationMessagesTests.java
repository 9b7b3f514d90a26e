package io.groundwork.sites.allocation;

import static io.groundwork.test.spec.MessageSpec.coversEvery;
import static io.groundwork.test.spec.MessageSpec.saysExactly;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.groundwork.sites.allocation.domain.AllocationEvent;
import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationClosed;
import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationOpened;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExpired;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExtended;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldPlaced;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldReleased;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseEnded;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseSigned;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferLapsed;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferMade;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistJoined;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistLeft;
import io.groundwork.sites.allocation.domain.Money;
import io.groundwork.sites.allocation.domain.Needs;
import io.groundwork.sites.allocation.domain.Period;
import io.groundwork.sites.allocation.domain.Project;
import io.groundwork.sites.allocation.domain.Site;
import io.groundwork.sites.allocation.domain.Utilities;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every event, as others read it. */
class AllocationMessagesTests {

  private static final Instant AT = Instant.ofEpochMilli(1_652_400_000_123L);
  private static final Period PERIOD =
      new Period(LocalDate.of(2022, 7, 1), LocalDate.of(2027, 6, 30));
  private static final Utilities UTILITIES =
      new Utilities(new BigDecimal("1E+3"), new BigDecimal("2.50"), BigDecimal.ZERO, true, false);

  static Stream<Arguments> events() {
    return Stream.of(
        arguments(
            new AllocationOpened(project("RU-ADT", LocalDate.of(2022, 6, 1))),
            opened("'RU-ADT'", "'2022-06-01'")),
        arguments(
            new HoldPlaced("a", new Site("p", "t", Utilities.NONE), AT),
            "{'projectId':'a','plotId':'p','territoryId':'t','heldUntil':1652400000123}"),
        arguments(
            new HoldExtended("a", "p", AT),
            "{'projectId':'a','plotId':'p','heldUntil':1652400000123}"),
        arguments(new HoldExpired("a", "p"), "{'projectId':'a','plotId':'p'}"),
        arguments(new HoldReleased("a", "p", "why"), reasoned()),
        arguments(new WaitlistJoined("a", "p", 3), "{'projectId':'a','plotId':'p','position':3}"),
        arguments(new WaitlistLeft("a", "p", "why"), reasoned()),
        arguments(
            new OfferMade("a", "p", AT),
            "{'projectId':'a','plotId':'p','offerUntil':1652400000123}"),
        arguments(new OfferLapsed("a", "p"), "{'projectId':'a','plotId':'p'}"),
        arguments(
            new LeaseSigned("a", "p", "L-1", PERIOD, new Money(new BigDecimal("1.5E+3"), "RUB")),
            """
            {'projectId':'a','plotId':'p','leaseNumber':'L-1',
             'period':{'from':'2022-07-01','to':'2027-06-30'},
             'annualRent':{'amount':'1500','currency':'RUB'}}
            """),
        arguments(new LeaseEnded("a", "p", "why"), reasoned()),
        arguments(new AllocationClosed("a", "why"), "{'projectId':'a','reason':'why'}"));
  }

  private static String reasoned() {
    return "{'projectId':'a','plotId':'p','reason':'why'}";
  }

  private static String opened(String regime, String earliestOn) {
    return """
    {'projectId':'a','regime':%s,'needs':{'areaHectares':'10.50','labourJobs':20,'earliestOn':%s,
     'utilities':{'powerKw':'1000','gasM3PerHour':'2.50','waterM3PerDay':'0',
      'roadAccess':true,'railAccess':false}}}
    """
        .formatted(regime, earliestOn);
  }

  private static Project project(@Nullable String regime, @Nullable LocalDate earliestOn) {
    return new Project("a", regime, new Needs(new BigDecimal("10.50"), UTILITIES, 20, earliestOn));
  }

  @ParameterizedTest
  @MethodSource("events")
  void saysEveryField(AllocationEvent event, String expected) {
    saysExactly(new AllocationMessages().toRecord(event), event, expected);
  }

  @Test
  void leavesOutWhatAProjectDoesNotAskFor() {
    var event = new AllocationOpened(project(null, null));

    saysExactly(new AllocationMessages().toRecord(event), event, opened("null", "null"));
  }

  @Test
  void looksAtEveryEvent() {
    coversEvery(AllocationEvent.class, events().map(row -> row.get()[0]));
  }
}
