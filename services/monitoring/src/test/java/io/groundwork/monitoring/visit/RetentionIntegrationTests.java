package io.groundwork.monitoring.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.backing.WithBacking;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class RetentionIntegrationTests {

  @Autowired VisitProjection visits;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void forgetsAVisitAYearLater() {
    var old = visited(Duration.ofDays(366));
    var recent = visited(Duration.ofDays(364));

    visits.forget();

    assertThat(visits.find(old)).isEmpty();
    assertThat(visits.find(recent)).isPresent();
  }

  private String visited(Duration ago) {
    var person = UUID.randomUUID().toString();
    visits.put(person, 1);
    jdbc.sql("UPDATE visit SET at = ? WHERE person = ?")
        .params(Timestamp.from(clock.instant().minus(ago)), person)
        .update();
    return person;
  }
}
