package io.groundwork.sites.territory;

import static io.groundwork.test.spec.MessageSpec.coversEvery;
import static io.groundwork.test.spec.MessageSpec.saysExactly;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.groundwork.sites.territory.domain.Land;
import io.groundwork.sites.territory.domain.TerritoryEvent;
import io.groundwork.sites.territory.domain.TerritoryEvent.SharedUtilitiesChanged;
import io.groundwork.sites.territory.domain.TerritoryEvent.TerritoryRegistered;
import io.groundwork.sites.territory.domain.Utilities;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every event, as others read it. */
class TerritoryMessagesTests {

  private static final Utilities UTILITIES =
      new Utilities(new BigDecimal("1E+3"), new BigDecimal("2.5"), BigDecimal.ONE, true, false);

  static Stream<Arguments> events() {
    var utilities =
        "{'powerKw':'1000','gasM3PerHour':'2.5','waterM3PerDay':'1',"
            + "'roadAccess':true,'railAccess':false}";
    return Stream.of(
        arguments(
            new TerritoryRegistered(
                new Land("t", "North", "RU-KHA", "RU-ADT", "authority", "{}", UTILITIES)),
            """
            {'territoryId':'t','name':'North','region':'RU-KHA','regime':'RU-ADT',
             'organisation':'authority','boundary':'{}','sharedUtilities':%s}
            """
                .formatted(utilities)),
        arguments(
            new SharedUtilitiesChanged("t", UTILITIES),
            "{'territoryId':'t','sharedUtilities':%s}".formatted(utilities)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void saysEveryField(TerritoryEvent event, String expected) {
    saysExactly(new TerritoryMessages().toRecord(event), event, expected);
  }

  @Test
  void looksAtEveryEvent() {
    coversEvery(TerritoryEvent.class, events().map(row -> row.get()[0]));
  }
}
