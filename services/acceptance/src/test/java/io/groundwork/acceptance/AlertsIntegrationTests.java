package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The alarms ask for what the services tell. */
@Order(30)
class AlertsIntegrationTests {

  private static final Pattern METRIC = Pattern.compile("groundwork_[a-z_]+");

  @Test
  void everyAlarmAsksForAMetricOfEveryService() throws IOException {
    var addresses = RunningSystem.get().addresses();
    var claims = new TokenForge(addresses);
    var token =
        claims.signed(
            claims.claims("acceptance", "groundwork-operations", List.of("ADMINISTRATOR")));
    var alarms = Files.readString(Path.of("../../deploy/alerts.yaml"));
    var metrics = METRIC.matcher(alarms).results().map(MatchResult::group).distinct().toList();
    assertThat(metrics).hasSizeGreaterThan(3);

    for (var service : List.of("projects", "sites", "financing", "monitoring")) {
      var told = new Api(addresses).get(service, "/actuator/prometheus", token).body();
      assertThat(metrics).allSatisfy(metric -> assertThat(told).as(service).contains(metric));
    }
  }
}
