package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OBSERVER;
import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.sites.SitesUnderTest.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read of territories and plots: the same land that was sent, filtered and in pages. */
@ServiceTest
class LandQueryIntegrationTests {

  private static final String HOLED =
      """
      {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[
       [[135.1,48.5],[135.1,48.6],[135.2,48.6],[135.2,48.5],[135.1,48.5]],
       [[135.12,48.52],[135.14,48.52],[135.14,48.54],[135.12,48.52]]]}}
      """;

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Land land;
  @Autowired private Orders orders;

  @Test
  void answersWithThePolygonThatWasSent() {
    var id = UUID.randomUUID().toString();
    var body =
        Land.territoryBody(id, 700)
            .replace(Land.square(Land.at(id, 135), 48, 1), Land.square(10, -5, 2));
    assertThat(sites.post(OFFICER, "/territories", body).text("/id")).isEqualTo(id);

    var found = sites.get(OBSERVER, "/territories/" + id);
    assertThat(found.text("/boundary/type")).isEqualTo("Polygon");
    assertThat(positions(found, "/boundary/coordinates/0"))
        .containsExactlyInAnyOrder(
            "[10.0,-5.0]", "[12.0,-5.0]", "[12.0,-3.0]", "[10.0,-3.0]", "[10.0,-5.0]");
    assertThat(found.text("/sharedUtilities/powerKw")).isEqualTo("700");
    assertThat(found.text("/organisation")).isEqualTo("authority");
  }

  @Test
  void keepsTheHolesOfAFeatureAndMeasuresTheLand() {
    var id = UUID.randomUUID().toString();
    var territory = land.territory(0);
    var whole = Land.square(Land.at(territory, 135.1), 48.5, 0.01);
    var body = Land.plotBody(id, territory, 135.1, 0).replace(whole, holed(territory));
    assertThat(sites.post(OFFICER, "/plots", body).status()).isEqualTo(201);

    var plot = sites.get(OBSERVER, "/plots/" + id);
    assertThat(positions(plot, "/boundary/coordinates/1"))
        .hasSize(4)
        .contains("[%s,48.54]".formatted(Land.at(territory, 135.14)));
    assertThat(Double.parseDouble(plot.text("/areaHectares"))).isBetween(7_990.0, 8_080.0);
    var feature = sites.get(OBSERVER, "/plots/features?territoryId=" + plot.text("/territoryId"));
    assertThat(feature.text("/type")).isEqualTo("FeatureCollection");
    assertThat(feature.body().at("/features/0/geometry")).isEqualTo(plot.body().at("/boundary"));
    assertThat(feature.headers().getOrDefault("content-type", List.of()))
        .containsExactly("application/geo+json");
  }

  @Test
  void filtersPlots() {
    var territory = land.territory(0);
    var west = land.plot(territory, 135.1, 100);
    var east = land.plot(territory, 135.9, 100);
    assertThat(orders.hold(neighbours.preparedProject(1, null), east, "").status()).isEqualTo(200);

    assertThat(plots(territory, "")).containsExactlyInAnyOrder(west, east);
    assertThat(plots(territory, "&status=FREE")).containsExactly(west);
    assertThat(plots(territory, "&status=HELD")).containsExactly(east);
    assertThat(plots(territory, box(territory, 135.05, 48.4, 135.2, 48.6))).containsExactly(west);
    assertThat(plots(territory, box(territory, 135.5, 48.4, 136, 48.6))).containsExactly(east);
    assertThat(plots(territory, box(territory, 135, 40, 136, 41))).isEmpty();
    assertThat(plots(territory, "&minHectares=80")).containsExactlyInAnyOrder(west, east);
    assertThat(plots(territory, "&minHectares=90")).isEmpty();
    assertThat(plots(UUID.randomUUID().toString(), "")).isEmpty();
  }

  @Test
  void turnsPagesWithoutLossOrDouble() {
    var territory = land.territory(0);
    var all = Stream.of(135.1, 135.2, 135.3, 135.4, 135.5);
    var ids = all.map(west -> land.plot(territory, west, 0)).sorted().toList();

    var seen = new ArrayList<String>();
    var path = "/plots?limit=2&territoryId=" + territory;
    var page = sites.get(OBSERVER, path);
    seen.addAll(ids(page));
    while (!page.text("/next").isEmpty()) {
      page = sites.get(OBSERVER, path + "&cursor=" + page.text("/next"));
      seen.addAll(ids(page));
    }
    assertThat(seen).containsExactlyElementsOf(ids);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bbox=1,2,3",
        "bbox=a,b,c,d",
        "bbox=20,0,10,5",
        "bbox=NaN,0,1,5",
        "limit=0",
        "limit=201",
        "cursor=x",
        "status=SOLD",
        "minHectares=-1",
        "territoryId=7"
      })
  void namesTheWrongParameter(String query) {
    var answer = sites.get(OBSERVER, "/plots?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/field")).isEqualTo(query.substring(0, query.indexOf('=')));
    assertThat(answer.text("/errors/0/remedy")).isNotBlank();
  }

  @Test
  void filtersTerritories() {
    var id = UUID.randomUUID().toString();
    var body = Land.territoryBody(id, 0).replace("RU-KHA", "RU-PRI");
    sites.post(OFFICER, "/territories", body);

    assertThat(ids(sites.get(OBSERVER, "/territories?region=RU-PRI&regime=RU-ADT")))
        .containsExactly(id);
    assertThat(ids(sites.get(OBSERVER, "/territories?region=RU-PRI&regime=KE-SEZ"))).isEmpty();
  }

  private static String box(
      String territory, double west, double south, double east, double north) {
    return "&bbox=%s,%s,%s,%s"
        .formatted(Land.at(territory, west), south, Land.at(territory, east), north);
  }

  private static String holed(String territory) {
    return Pattern.compile("135[.]\\d+")
        .matcher(HOLED)
        .replaceAll(
            found -> Double.toString(Land.at(territory, Double.parseDouble(found.group()))));
  }

  private List<String> plots(String territory, String filter) {
    return ids(sites.get(OBSERVER, "/plots?territoryId=" + territory + filter));
  }

  private static List<String> ids(Answer page) {
    return page.body().path("items").valueStream().map(it -> it.path("id").asString()).toList();
  }

  private static List<String> positions(Answer answer, String ring) {
    return answer.body().at(ring).valueStream().map(Object::toString).toList();
  }
}
