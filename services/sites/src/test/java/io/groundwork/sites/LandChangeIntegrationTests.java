package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OBSERVER;
import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static io.groundwork.sites.SitesUnderTest.REGISTRAR;
import static io.groundwork.sites.SitesUnderTest.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who changes land, on which version, and how often. */
@ServiceTest
class LandChangeIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Land land;

  @Test
  void changesOnlyTheVersionTheOfficerSaw() {
    var territory = land.territory(100);
    var seen = sites.get(OFFICER, "/territories/" + territory).etag();
    var shared = "/territories/" + territory + "/shared-utilities";

    assertThat(seen).isEqualTo("\"1\"");
    assertThat(sites.postIfMatch(OFFICER, shared, Land.utilities(200), seen).etag())
        .isEqualTo("\"2\"");
    assertThat(sites.postIfMatch(OFFICER, shared, Land.utilities(300), seen).status())
        .isEqualTo(412);
    assertThat(sites.get(OFFICER, "/territories/" + territory).text("/sharedUtilities/powerKw"))
        .isEqualTo("200");
    assertThat(sites.postIfMatch(OFFICER, shared, Land.utilities(300), "two").status())
        .isEqualTo(400);
  }

  @Test
  void changesOnlyTheVersionOfAPlotTheOfficerSaw() {
    var plot = land.plot(land.territory(0), 135.1, 100);
    var path = "/plots/" + plot + "/utilities";

    assertThat(sites.postIfMatch(OFFICER, path, Land.utilities(200), "\"7\"").status())
        .isEqualTo(412);
    assertThat(sites.postIfMatch(OFFICER, path, Land.utilities(200), "\"1\"").status())
        .isEqualTo(200);
    assertThat(sites.said(Topics.PLOT, plot, "UtilitiesChanged"))
        .containsExactly("PlotRegistered", "UtilitiesChanged");
  }

  @Test
  void tellsUnknownIdsApart() {
    var id = UUID.randomUUID();

    assertThat(sites.get(OFFICER, "/territories/" + id).status()).isEqualTo(404);
    assertThat(sites.get(OFFICER, "/plots/" + id).status()).isEqualTo(404);
    assertThat(sites.get(OFFICER, "/plots/" + id + "/journal").status()).isEqualTo(404);
    assertThat(sites.get(OFFICER, "/plots/" + id + "/waitlist").status()).isEqualTo(404);
    assertThat(sites.post(OFFICER, "/plots/" + id + "/utilities", Land.utilities(1)).status())
        .isEqualTo(404);
    var body = Land.plotBody(UUID.randomUUID().toString(), id.toString(), 135.1, 0);
    assertThat(sites.post(OFFICER, "/plots", body).status()).isEqualTo(404);
    assertThat(sites.get(OFFICER, "/plots/7").text("/errors/0/field")).isEqualTo("id");
  }

  @Test
  void registersOnceForOneIdempotencyKey() {
    var key = UUID.randomUUID().toString();
    var body = Land.territoryBody(UUID.randomUUID().toString(), 1);
    var other = Land.territoryBody(UUID.randomUUID().toString(), 1);

    var first = sites.postWithKey(OFFICER, "/territories", body, key);
    var again = sites.postWithKey(OFFICER, "/territories", body, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().get("location")).isEqualTo(first.headers().get("location"));
    assertThat(sites.postWithKey(OFFICER, "/territories", other, key).status()).isEqualTo(422);
    assertThat(sites.postWithKey(OFFICER, "/territories", other, "").status()).isEqualTo(400);
    assertThat(sites.post(OFFICER, "/territories", body).status()).isEqualTo(409);
  }

  @Test
  void changesNothingForOtherRolesAndAuthorities() {
    var territory = land.territory(0);
    var plot = land.plot(territory, 135.1, 0);
    var more = Land.utilities(5);

    for (var user : List.of(REGISTRAR, OBSERVER, STRANGER)) {
      var shared = "/territories/" + territory + "/shared-utilities";
      assertThat(sites.post(user, shared, more).status()).isEqualTo(403);
      assertThat(sites.post(user, "/plots/" + plot + "/utilities", more).status()).isEqualTo(403);
      var body = Land.plotBody(UUID.randomUUID().toString(), territory, 135.5, 0);
      assertThat(sites.post(user, "/plots", body).status()).isEqualTo(403);
      assertThat(sites.get(user, "/plots/" + plot).etag()).isEqualTo("\"1\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name                       | \"North\"        | \" \"",
        "name                       | \"North\"        | null",
        "region                     | \"RU-KHA\"       | \"Khabarovsk\"",
        "regime                     | \"RU-ADT\"       | \"XX-NONE\"",
        "sharedUtilities.powerKw    | \"powerKw\":\"1\"  | \"powerKw\":\"-1\"",
        "sharedUtilities.powerKw    | \"powerKw\":\"1\"  | \"powerKw\":\"much\"",
        "sharedUtilities.powerKw    | \"powerKw\":\"1\"  | \"powerKw\":\"1.0001\"",
        "sharedUtilities.roadAccess | \"roadAccess\":true | \"roadAccess\":null",
        "colour                     | \"region\"       | \"colour\":1,\"region\"",
        "id                         | {\"id\":\"        | {\"id\":\"7",
      })
  void namesTheWrongFieldOfATerritory(String field, String good, String bad) {
    var id = UUID.randomUUID().toString();
    var answer = sites.post(OFFICER, "/territories", Land.territoryBody(id, 1).replace(good, bad));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/remedy")).isNotBlank();
    assertThat(sites.get(OFFICER, "/territories/" + id).status()).isEqualTo(404);
  }
}
