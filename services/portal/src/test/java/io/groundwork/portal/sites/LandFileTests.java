package io.groundwork.portal.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.ImportRow.State;
import io.groundwork.portal.bulk.UnreadableFile;
import io.groundwork.portal.service.Problem.Invalid;
import io.groundwork.portal.sites.SitesApi.Territory;
import io.groundwork.portal.sites.SitesApi.Utilities;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class LandFileTests {

  private static final String EAST = "East";
  private static final String PLOT =
      """
      {"type": "Feature", "properties": {"name": "North 1", "territory": "East", "labourJobs": 100,
        "availableFrom": "2027-05-01", "powerKw": 9000.50, "gasM3PerHour": "1 200,5",
        "waterM3PerDay": 0, "roadAccess": true, "railAccess": "нет", "fid": 7},
       "geometry": {"type": "Polygon",
         "coordinates": [[[135, 48], [135.1, 48], [135.1, 48.1], [135, 48]]]}}
      """;

  @Test
  void readsAFeatureAsSomebodyWouldHaveTypedIt() {
    var row = only(PLOT);
    assertThat(row.errors()).isEmpty();
    assertThat(row.state()).isEqualTo(State.READY);
    assertThat(row.statement())
        .containsEntry("name", "North 1")
        .containsEntry("territoryId", "east-id")
        .containsEntry("availableFrom", "2027-05-01")
        .containsEntry("labourJobs", BigDecimal.valueOf(100))
        .containsEntry(
            "utilities",
            Map.of(
                "powerKw", "9000.5",
                "gasM3PerHour", "1200.5",
                "waterM3PerDay", "0",
                "roadAccess", true,
                "railAccess", false))
        .containsKey("boundary")
        .doesNotContainKeys("areaHectares", "fid");
  }

  @Test
  void knowsTheSamePlotAgainAndAChangedOneByItsReference() {
    var plot = only(PLOT);
    assertThat(only(PLOT)).isEqualTo(plot);
    assertThat(only(PLOT.replace("North 1", "North 2")).id()).isNotEqualTo(plot.id());
    var named = only(PLOT.replace("\"fid\": 7", "\"reference\": \"A-1\""));
    var changed =
        only(PLOT.replace("\"fid\": 7", "\"reference\": \"A-1\"").replace("North 1", "North 2"));
    assertThat(changed.id()).isEqualTo(named.id()).isNotEqualTo(plot.id());
    assertThat(changed.key()).isNotEqualTo(named.key());
  }

  @Test
  void registersAPlotThatStandsTwiceOnce() {
    var rows = read(PLOT + "," + PLOT, null);
    assertThat(rows).extracting(ImportRow::state).containsExactly(State.READY, State.REFUSED);
    assertThat(rows.getLast().errors())
        .containsExactly(
            new Invalid("#1", "sites.import.wrong.same", "sites.import.wrong.same.remedy"));
  }

  @Test
  void takesAPolygonThatIsACollectionOfOneButNoPoint() {
    var many = PLOT.replace("Polygon", "MultiPolygon").replace("[[[135, 48]", "[[[[135, 48]");
    assertThat(only(many.replace("48]]]", "48]]]]")).id()).isEqualTo(only(PLOT).id());
    var point = PLOT.replaceFirst("(?s)\"geometry\".*", "\"geometry\": null}");
    assertThat(only(point).errors())
        .containsExactly(
            new Invalid(
                "geometry", "sites.import.wrong.geometry", "sites.import.wrong.geometry.remedy"));
  }

  @Test
  void takesTheTerritoryThatIsChosenWhereAFeatureNamesNone() {
    var nameless = PLOT.replace("\"territory\": \"East\",", "");
    assertThat(read(nameless, "west-id").getFirst().statement())
        .containsEntry("territoryId", "west-id");
    assertThat(read(PLOT, "west-id").getFirst().statement())
        .containsEntry("territoryId", "east-id");
    assertThat(only(nameless).errors()).extracting(Invalid::field).containsExactly("territory");
    assertThat(only(PLOT.replace("East", "Others")).errors())
        .extracting(Invalid::detail)
        .containsExactly("sites.import.wrong.territory");
    assertThat(only(PLOT.replace("East", "Twice")).state()).isEqualTo(State.REFUSED);
  }

  @Test
  void saysOfEachPropertyWhatIsWrongWithIt() {
    var wrong =
        PLOT.replace("\"North 1\"", "\" \"")
            .replace("9000.50", "\"many\"")
            .replace("100", "1.5")
            .replace("2027-05-01", "01.05.2027")
            .replace("true", "\"perhaps\"")
            .replace("\"нет\"", "null");
    assertThat(only(wrong).errors())
        .extracting(Invalid::field, Invalid::detail)
        .containsExactlyInAnyOrder(
            tuple("name", "import.wrong.blank"),
            tuple("powerKw", "import.wrong.shape"),
            tuple("labourJobs", "import.wrong.shape"),
            tuple("availableFrom", "import.wrong.date"),
            tuple("roadAccess", "import.wrong.tick"),
            tuple("railAccess", "import.wrong.blank"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"type\": \"Feature\"}", "name,territory"})
  void readsNothingButAFeatureCollection(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> LandFile.read(bytes, reader(null)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("sites.import.wrong.file");
  }

  @Test
  void readsNoFileWithoutFeaturesOrWithTooMany() {
    assertThatThrownBy(() -> read("", null)).hasMessage("sites.import.wrong.empty");
    var many = "{},".repeat(LandFile.MOST_ROWS) + "{}";
    assertThatThrownBy(() -> read(many, null)).hasMessage("sites.import.wrong.many");
  }

  private static ImportRow only(String feature) {
    var rows = read(feature, null);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static List<ImportRow> read(String features, @Nullable String otherwise) {
    var file = "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
    return LandFile.read(file.getBytes(StandardCharsets.UTF_8), reader(otherwise));
  }

  private static LandReader reader(@Nullable String otherwise) {
    var territories =
        List.of(
            territory("east-id", EAST, "mine"),
            territory("west-id", "West", "mine"),
            territory("others-id", "Others", "others"),
            territory("twice-1", "Twice", "mine"),
            territory("twice-2", "Twice", "mine"));
    var own = OwnTerritories.of(territories, "mine");
    return new LandReader(own, otherwise, "mine", ZoneOffset.UTC);
  }

  private static Territory territory(String id, String name, String organisation) {
    var none = new Utilities(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false, false);
    var nowhere = JsonNodeFactory.instance.nullNode();
    return new Territory(id, 1, name, "RU-KHA", "RU-ADT", organisation, nowhere, none, none);
  }
}
