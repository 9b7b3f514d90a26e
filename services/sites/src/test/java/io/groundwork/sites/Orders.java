package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static io.groundwork.sites.SitesUnderTest.REGISTRAR;

import io.groundwork.sites.SitesUnderTest.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers and registrars ask for a project's site, and a clock that may run ahead. */
@TestComponent
public class Orders {

  private static final String DUE =
      """
      UPDATE scheduled_tasks SET execution_time = now()
       WHERE task_name = :kind AND task_instance LIKE :project || ' %' AND NOT picked
      """;

  private final SitesUnderTest sites;
  private final JdbcClient jdbc;

  Orders(SitesUnderTest sites, JdbcClient jdbc) {
    this.sites = sites;
    this.jdbc = jdbc;
  }

  public Answer hold(String project, String plot, String more) {
    return hold(project, plot, Instant.now().plus(Duration.ofDays(30)), more);
  }

  public Answer hold(String project, String plot, Instant until, String more) {
    return hold(project, plot, until, more, UUID.randomUUID().toString());
  }

  public Answer hold(String project, String plot, Instant until, String more, String key) {
    var body = "{\"plotId\":\"%s\",\"until\":\"%s\"%s}".formatted(plot, until, more);
    return sites.postWithKey(OFFICER, path(project, "hold"), body, key);
  }

  public Answer extend(String project, Instant until) {
    return sites.post(
        OFFICER, path(project, "hold-extension"), "{\"until\":\"%s\"}".formatted(until));
  }

  public Answer release(String project) {
    return sites.post(OFFICER, path(project, "release"), "{\"reason\":\"Not needed.\"}");
  }

  public Answer join(String project, String plot) {
    var body = "{\"plotId\":\"%s\",\"offerFor\":\"PT1H\"}".formatted(plot);
    return sites.post(REGISTRAR, path(project, "waitlist"), body);
  }

  public Answer accept(String project, String plot) {
    var until = Instant.now().plus(Duration.ofDays(1));
    var body = "{\"plotId\":\"%s\",\"until\":\"%s\"}".formatted(plot, until);
    return sites.post(REGISTRAR, path(project, "offer-acceptance"), body);
  }

  public Answer lease(String project) {
    var today = Instant.now().atZone(ZoneOffset.UTC).toLocalDate();
    return lease(project, today, today.plusYears(5));
  }

  public Answer lease(String project, LocalDate first, LocalDate last) {
    var body =
        """
        {"leaseNumber":"L-1","period":{"from":"%s","to":"%s"},
         "annualRent":{"amount":"0.00","currency":"RUB"}}
        """
            .formatted(first, last);
    return sites.post(OFFICER, path(project, "lease"), body);
  }

  public Answer find(String project) {
    return sites.get(OFFICER, "/allocations/" + project);
  }

  /** Brings the project's deadlines of a kind (HOLD, OFFER, RELIEF) forward; says how many. */
  public int makeDue(String project, String kind) {
    return jdbc.sql(DUE).param("kind", kind).param("project", project).update();
  }

  public static String path(String project, String command) {
    return "/allocations/%s/%s".formatted(project, command);
  }
}
