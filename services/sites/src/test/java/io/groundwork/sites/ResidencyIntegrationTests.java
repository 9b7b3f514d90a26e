package io.groundwork.sites;

import static io.groundwork.sites.Residents.path;
import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static io.groundwork.sites.SitesUnderTest.REGISTRAR;
import static io.groundwork.sites.SitesUnderTest.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.shared.Stage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Applying for residency and deciding on it, over HTTP. */
@ServiceTest
class ResidencyIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Residents residents;
  @Autowired private Land land;

  @Test
  void isAppliedForRefusedAppliedForAgainGrantedAndEnded() {
    var project = neighbours.preparedProject(0, "RU-ADT");
    var territory = land.territory(0);

    var applied = residents.apply(project, territory);
    assertThat(applied.text("/status")).isEqualTo("APPLIED");
    assertThat(applied.text("/applicant")).isEqualTo("Dairy Farm LLC");
    assertThat(residents.decide(project, "refusal").text("/status")).isEqualTo("OPEN");
    residents.apply(project, territory);
    assertThat(residents.decide(project, "grant").text("/status")).isEqualTo("GRANTED");
    assertThat(residents.decide(project, "end").text("/status")).isEqualTo("OPEN");
    assertThat(sites.said(Topics.RESIDENCY, project, "ReliefsClosed"))
        .containsExactly(
            "ResidencyOpened",
            "ResidencyApplied",
            "ResidencyRefused",
            "ResidencyApplied",
            "ResidencyGranted",
            "ResidencyEnded",
            "ReliefsClosed");
  }

  @Test
  void refusesWhatTheStateDoesNotAllow() {
    var project = neighbours.preparedProject(0, "RU-ADT");

    for (var early : new String[] {"grant", "refusal", "end"}) {
      var refused = residents.decide(project, early);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("/detail")).contains("No application");
    }
    residents.granted(project);
    assertThat(residents.decide(project, "grant").status()).isEqualTo(409);
    assertThat(residents.decide(project, "refusal").status()).isEqualTo(409);
    assertThat(residents.apply(project, land.territory(0)).text("/detail"))
        .contains("the project is a resident");
  }

  @Test
  void refusesATerritoryUnderAnotherRegime() {
    var project = neighbours.preparedProject(0, "KE-SEZ");

    var refused = residents.apply(project, land.territory(0));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("KE-SEZ", "RU-ADT");
    assertThat(residents.apply(project, UUID.randomUUID().toString()).status()).isEqualTo(404);
  }

  @Test
  void belongsToTheAgencyThatAppliesAndTheAuthorityThatDecides() {
    var project = neighbours.preparedProject(0, "RU-ADT");
    var body = Residents.application(land.territory(0));
    var otherAgency = user("r2", "elsewhere", "REGISTRAR");
    var otherAuthority = user("o2", "elsewhere", "SITE_OFFICER");
    var reason = "{\"reason\":\"why\"}";

    assertThat(sites.post(OFFICER, path(project, "application"), body).status()).isEqualTo(403);
    assertThat(sites.post(otherAgency, path(project, "application"), body).status()).isEqualTo(403);
    residents.apply(project, body.replaceAll(".*territoryId\":\"([^\"]+).*", "$1"));
    for (var decision : new String[] {"grant", "refusal", "end"}) {
      var path = path(project, decision);
      assertThat(sites.post(REGISTRAR, path, reason).status()).isEqualTo(403);
      assertThat(sites.post(otherAuthority, path, reason).status()).isEqualTo(403);
    }
    assertThat(sites.get(otherAgency, "/residencies/" + project).status()).isEqualTo(403);
    assertThat(sites.get(otherAgency, "/residencies/" + project).body().has("applicant")).isFalse();
    assertThat(sites.get(REGISTRAR, "/residencies/" + project).text("/status"))
        .isEqualTo("APPLIED");
  }

  @Test
  void whoeverAppliedDoesNotGrant() {
    var project = neighbours.preparedProject(0, "RU-ADT");
    var both = user("both", "agency", "REGISTRAR", "SITE_OFFICER");
    var territory = UUID.randomUUID().toString();
    sites.post(both, "/territories", Land.territoryBody(territory, 0));

    sites.post(both, path(project, "application"), Residents.application(territory));
    var refused = sites.post(both, path(project, "grant"), "");
    assertThat(refused.text("/detail")).contains("Whoever applied");
  }

  @Test
  void namesTheWrongFieldAndTheStaleVersion() {
    var project = neighbours.preparedProject(0, "RU-ADT");
    var body = Residents.application(land.territory(0));
    var path = path(project, "application");

    var noName = sites.post(REGISTRAR, path, body.replace("Dairy Farm LLC", " "));
    assertThat(noName.text("/errors/0/field")).isEqualTo("applicant");
    assertThat(sites.postIfMatch(REGISTRAR, path, body, "\"9\"").status()).isEqualTo(412);
    assertThat(sites.get(OFFICER, "/residencies/" + UUID.randomUUID()).status()).isEqualTo(404);
    residents.apply(project, land.territory(0));
    assertThat(sites.post(OFFICER, path(project, "refusal"), "{}").text("/errors/0/field"))
        .isEqualTo("reason");
    neighbours.enter(project, Stage.CLOSING);
    assertThat(sites.said(Topics.RESIDENCY, project, "ResidencyApplied")).hasSize(2);
  }
}
