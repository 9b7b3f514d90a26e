package io.groundwork.platform.operations;

import static io.groundwork.platform.hotel.Hotel.json;
import static io.groundwork.platform.hotel.Hotel.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.hotel.Hotel;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A service without Kafka, with a database. */
class OperationsIntegrationTests {

  private final Hotel hotel = Hotel.open();

  @Test
  void tellsAdministratorsOnly() {
    assertThat(send(hotel.anonymous("/operations")).statusCode()).isEqualTo(401);
    assertThat(ask("CLERK", "COOK").statusCode()).isEqualTo(403);
    assertThat(ask("ADMINISTRATOR").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsWhatTheReadinessProbeIsMadeOf() {
    var told = json(ask("ADMINISTRATOR"));

    assertThat(told.get("ready").asBoolean()).isTrue();
    assertThat(told.get("checks").toString())
        .contains("{\"name\":\"db\",\"up\":true,\"readiness\":true}")
        .contains("{\"name\":\"readinessState\",\"up\":true,\"readiness\":true}")
        .doesNotContain("ping", "livenessState");
    assertThat(told.get("outbox").isNull()).isTrue();
    assertThat(told.get("handlers").isEmpty()).isTrue();
  }

  private HttpResponse<String> ask(String... roles) {
    return send(
        hotel.anonymous("/operations").header("Authorization", "Bearer " + hotel.token(roles)));
  }
}
