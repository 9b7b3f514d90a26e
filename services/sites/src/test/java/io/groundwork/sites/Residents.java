package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static io.groundwork.sites.SitesUnderTest.REGISTRAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.sites.SitesUnderTest.Answer;
import org.springframework.boot.test.context.TestComponent;

/** Applications for residency and decisions on them. */
@TestComponent
public class Residents {

  private final SitesUnderTest sites;
  private final Land land;

  Residents(SitesUnderTest sites, Land land) {
    this.sites = sites;
    this.land = land;
  }

  public Answer apply(String project, String territory) {
    return sites.post(REGISTRAR, path(project, "application"), application(territory));
  }

  /** By the officer: grant, refusal or end. */
  public Answer decide(String project, String decision) {
    var body = decision.equals("grant") ? "" : "{\"reason\":\"It was decided so.\"}";
    return sites.post(OFFICER, path(project, decision), body);
  }

  /** Applied for and granted, in a new territory. */
  public void granted(String project) {
    assertThat(apply(project, land.territory(0)).status()).isEqualTo(200);
    assertThat(decide(project, "grant").status()).isEqualTo(200);
  }

  public static String application(String territory) {
    return "{\"territoryId\":\"%s\",\"applicant\":\"Dairy Farm LLC\"}".formatted(territory);
  }

  public static String path(String project, String command) {
    return "/residencies/%s/%s".formatted(project, command);
  }
}
