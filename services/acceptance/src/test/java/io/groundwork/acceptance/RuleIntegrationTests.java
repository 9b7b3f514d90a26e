package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input whose form is right and whose meaning is not. */
@Order(23)
class RuleIntegrationTests {

  private static final Addresses ADDRESSES = RunningSystem.get().addresses();
  private static final Walker WALKER = new Walker(ADDRESSES);
  private static final Map<String, List<String>> BEFORE = Stored.atRest(ADDRESSES);
  private static final KnownIds KNOWN = new KnownIds(WALKER.endedProject(), Topic.all(ADDRESSES));

  @AfterAll
  static void nothingWasStored() {
    assertThat(Stored.now(ADDRESSES)).isEqualTo(BEFORE);
  }

  @ParameterizedTest
  @CsvSource({"60, BY, 39.99", "60, BY, 40.01", "100, BY, 0", "110, BY, -10", "60, RU-KHA, 40"})
  void refusesSharesThatAreNotAWholeOfTwoSides(String one, String side, String other) {
    var partners =
        """
        [{"name": "One", "side": "RU-KHA", "sharePercent": %s},
         {"name": "Two", "side": "%s", "sharePercent": %s}]
        """
            .formatted(one, side, other);
    for (var operation :
        List.of("POST /projects", "PUT /projects/{id}", "POST /projects/{id}/shares")) {
      assertThat(send("projects " + operation, "partners", partners))
          .as(operation)
          .matches(answer -> answer.names("partners"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0,0],[1,0],[1,1],[0,1]",
        "[0,0],[1,1],[1,0],[0,1],[0,0]",
        "[0,0],[1,0],[0,0]",
        "[0,0],[1000,0],[1,1],[0,0]",
        "[0,0],[\"a\",0],[1,1],[0,0]",
        ""
      })
  void refusesAPolygonThatIsBroken(String ring) {
    var polygon = "{\"type\": \"Polygon\", \"coordinates\": [[%s]]}".formatted(ring);
    assertThat(send("sites POST /territories", "boundary", polygon))
        .matches(answer -> answer.names("boundary"));
    assertThat(send("sites POST /plots", "boundary", polygon))
        .matches(answer -> answer.names("boundary"));
  }

  /** A right body, but for one field. */
  private static Answer send(String name, String field, String value) {
    var operation = WALKER.operations(o -> o.toString().equals(name)).getFirst();
    var sample = Sample.of(operation, KNOWN);
    var place = sample.places().stream().filter(p -> p.path().equals(field)).findFirst();
    var body = sample.with(place.orElseThrow(), Sample.json(value));
    return WALKER.callAt(operation, KNOWN.path(operation), body);
  }
}
