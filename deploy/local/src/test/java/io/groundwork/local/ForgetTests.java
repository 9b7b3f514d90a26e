package io.groundwork.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgetTests {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int monitoringSays = 204;
  private HttpServer services;
  private AdministratorApi api;

  @BeforeEach
  void start() throws IOException {
    services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    services.createContext("/people/", call -> answer(call, 200, "{\"subject\": \"s-1\"}"));
    services.createContext("/subscribers/", call -> answer(call, monitoringSays, ""));
    services.start();
    var port = services.getAddress().getPort();
    var ports = Map.of("identity", port, "monitoring", port);
    var addresses = new Addresses(1, Instant.EPOCH, true, ports, Map.of(), "", "", "");
    api = new AdministratorApi(addresses, new FreshToken(() -> "token", InstantSource.system()));
  }

  @AfterEach
  void stop() {
    api.close();
    services.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "Ann Example", "a+b@example.org", "Åse"})
  void theServerReadsTheNameThatWasTyped(String name) {
    assertThat(URI.create("http://localhost" + Forget.path(name)).getPath())
        .isEqualTo("/people/" + name);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 404})
  void whatThePersonSubscribedToGoesWithTheLink(int answer) {
    monitoringSays = answer;

    Forget.forget(api, "ann");

    assertThat(asked).containsExactly("DELETE /people/ann", "DELETE /subscribers/s-1");
  }

  @Test
  void saysWhatIsLeftWhenMonitoringIsAway() {
    monitoringSays = 503;

    assertThatThrownBy(() -> Forget.forget(api, "ann"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("DELETE /subscribers/s-1");
  }

  private void answer(HttpExchange call, int status, String body) throws IOException {
    try (call) {
      asked.add(call.getRequestMethod() + " " + call.getRequestURI());
      var bytes = body.getBytes(UTF_8);
      call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      call.getResponseBody().write(bytes);
    }
  }
}
