package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.groundwork.sites.SitesUnderTest.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A broken boundary is told with its field and a remedy, and leaves nothing behind. */
@ServiceTest
class BoundaryInputIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Land land;

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            "boundary.coordinates[0]",
            "is not closed",
            polygon("[135.1,48.5],[135.2,48.5],[135.2,48.6],[135.1,48.6]")),
        arguments(
            "boundary",
            "self-intersection",
            polygon("[135.1,48.5],[135.2,48.6],[135.2,48.5],[135.1,48.6],[135.1,48.5]")),
        arguments(
            "boundary.coordinates[0]",
            "outside WGS 84",
            polygon("[48.5,135.1],[48.6,135.1],[48.6,135.2],[48.5,135.1]")),
        arguments(
            "boundary.coordinates[0]",
            "outside WGS 84",
            polygon("[135.1,48.5],[181,48.5],[135.2,48.6],[135.1,48.5]")),
        arguments(
            "boundary.coordinates[0]", "3 positions", polygon("[135.1,48.5],[135.2,48.5],[1,2]")),
        arguments(
            "boundary.coordinates[0]",
            "a position that is none",
            polygon("[135.1,48.5],[\"135.2\",48.5],[135.2,48.6],[135.1,48.5]")),
        arguments("boundary", "self-intersection", hole("135.15,48.55 135.3,48.55 135.3,48.57")),
        arguments("boundary", "outside shell", hole("135.5,48.5 135.6,48.5 135.6,48.6")),
        arguments(
            "boundary", "not a GeoJSON polygon", "{\"type\":\"Point\",\"coordinates\":[1,2]}"),
        arguments("boundary", "not a GeoJSON polygon", "{\"type\":\"MultiPolygon\"}"),
        arguments("boundary", "not a GeoJSON polygon", "\"POLYGON((1 2))\""),
        arguments("boundary", "0 rings", "{\"type\":\"Polygon\",\"coordinates\":[]}"),
        arguments(
            "boundary.geometry",
            "not a GeoJSON polygon",
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[]}}"),
        arguments("boundary", "", "null"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesABrokenBoundaryOfAPlotAndATerritory(String field, String detail, String boundary) {
    var plot = UUID.randomUUID().toString();
    refusesPlot(plot, land.territory(0), boundary, field, detail);

    var territory = UUID.randomUUID().toString();
    var good = Land.square(Land.at(territory, 135), 48, 1);
    var body = Land.territoryBody(territory, 0).replace(good, boundary);
    refuses(sites.post(OFFICER, "/territories", body), field, detail);
    assertThat(sites.get(OFFICER, "/territories/" + territory).status()).isEqualTo(404);
  }

  @Test
  void refusesLandOutsideTheTerritoryOrOfAnotherPlot() {
    var territory = land.territory(0);
    var there = land.plot(territory, 135.1, 0);
    var plot = UUID.randomUUID().toString();

    refusesPlot(
        plot,
        territory,
        Land.square(Land.at(territory, 140), 48.5, 0.01),
        "boundary",
        "inside territory North");
    refusesPlot(
        plot,
        territory,
        Land.square(Land.at(territory, 135.95), 48.5, 0.1),
        "boundary",
        "inside territory");
    refusesPlot(
        plot,
        territory,
        Land.square(Land.at(territory, 135.1), 48.5, 0.01),
        "boundary",
        "plot " + there);
    refusesPlot(
        plot,
        territory,
        Land.square(Land.at(territory, 135.105), 48.505, 0.01),
        "boundary",
        "plot " + there);
    refusesPlot(
        plot,
        territory,
        Land.square(Land.at(territory, 135.05), 48.45, 0.1),
        "boundary",
        "plot " + there);
    refusesPlot(
        plot,
        territory,
        Land.square(Land.at(territory, 135.101), 48.501, 0.001),
        "boundary",
        "plot " + there);
  }

  @Test
  void allowsNeighboursThatShareAnEdge() {
    var territory = land.territory(0);
    land.plot(territory, 135.1, 0);

    assertThat(land.plot(territory, 135.11, 0)).isNotBlank();
    assertThat(land.plot(land.territory(0), 135.1, 0)).isNotBlank();
  }

  @Test
  void refusesAnAreaThatTheBoundaryDoesNotHave() {
    var body =
        Land.plotBody(UUID.randomUUID().toString(), land.territory(0), 135.1, 0)
            .replace("\"labourJobs\"", "\"areaHectares\":5,\"labourJobs\"");

    refuses(sites.post(OFFICER, "/plots", body), "areaHectares", "does not agree");
  }

  private void refusesPlot(
      String id, String territory, String boundary, String field, String detail) {
    var good = Land.square(Land.at(territory, 135.1), 48.5, 0.01);
    var body = Land.plotBody(id, territory, 135.1, 0).replace(good, boundary);
    refuses(sites.post(OFFICER, "/plots", body), field, detail);
    assertThat(sites.get(OFFICER, "/plots/" + id).status()).isEqualTo(404);
  }

  private static void refuses(Answer answer, String field, String detail) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/detail")).contains(detail);
    assertThat(answer.text("/errors/0/remedy")).isNotBlank();
  }

  @Test
  void keepsPlotsOfOverlappingTerritoriesApart() {
    var territory = land.territory(0);
    var there = land.plot(territory, 135.1, 0);
    var upon = land.territoryUpon(territory);
    var plot = UUID.randomUUID().toString();

    refusesPlot(
        plot, upon, Land.square(Land.at(upon, 135.105), 48.5, 0.01), "boundary", "plot " + there);
    assertThat(land.plot(upon, 135.2, 0)).isNotBlank();
  }

  @Test
  void keepsThemApartWhenRegisteredAtOnce() throws Exception {
    var territory = land.territory(0);
    var both = List.of(territory, land.territoryUpon(territory));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var west = 135.1; west < 135.9; west += 0.05) {
        var square = west;
        var statuses = new ArrayList<Integer>();
        Function<String, Callable<Integer>> register =
            each ->
                () ->
                    sites
                        .post(
                            OFFICER,
                            "/plots",
                            Land.plotBody(UUID.randomUUID().toString(), each, square, 0))
                        .status();
        for (var answer : threads.invokeAll(both.stream().map(register).toList())) {
          statuses.add(answer.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 400);
      }
    }
  }

  private static String polygon(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[%s]]}".formatted(ring);
  }

  /** A square with a triangle cut out, which starts and ends at the first corner. */
  private static String hole(String corners) {
    var at = corners.split(" ");
    var ring = "[%s],[%s],[%s],[%s]".formatted(at[0], at[1], at[2], at[0]);
    return polygon("[135.1,48.5],[135.2,48.5],[135.2,48.6],[135.1,48.6],[135.1,48.5]],[" + ring);
  }
}
