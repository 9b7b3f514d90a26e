package io.groundwork.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.groundwork.benchmark.Ratio.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server that answers after 20 ms can keep to with one connection, and what not. */
class PaceTests {

  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8);
  private static final Duration RUN = Duration.ofSeconds(1);
  private static final Usage USAGE = new Usage(Map.of(), 0, 2);

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Load load;

  PaceTests() throws IOException {
    server.createContext(
        "/",
        exchange -> {
          Pause.of(Duration.ofMillis(20));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
    load = new Load(server.getAddress().getPort(), List.of(() -> REQUEST));
  }

  @AfterEach
  void end() {
    server.stop(0);
    threads.close();
  }

  @Test
  void aValuePassesWhereTheRateWasReached() {
    var pace = new Pace(10);
    pace.run(load, RUN);
    pace.run(load, RUN);

    var result = pace.judge(age(20));

    assertThat(result.verdict()).isEqualTo(Verdict.GOAL);
    assertThat(exitCode(result)).isZero();
    assertThat(result.notes()).last().asString().startsWith("asked for 10 commands/s, reached 1");
  }

  @Test
  void aValueDoesNotCountWhereOneRunWasTooSlow() {
    Client client = () -> REQUEST;
    var pace = new Pace(80);
    pace.run(new Load(load.port(), List.of(client, client, client, client)), RUN);
    assertThat(pace.judge(age(20)).verdict()).isEqualTo(Verdict.GOAL);
    pace.run(load, RUN);
    pace.run(new Load(load.port(), List.of(client, client, client, client)), RUN);

    var result = pace.judge(age(20));

    assertThat(result.verdict()).isEqualTo(Verdict.VOID);
    assertThat(exitCode(result)).isEqualTo(1);
    assertThat(result.notes()).last().asString().endsWith("the value does not count");
    assertThat(new Report(Instant.EPOCH, Map.of(), Plan.of(true, 1), List.of(result)).table())
        .contains("void");
  }

  @Test
  void whatFailsUnderTooLittleLoadHasFailed() {
    var pace = new Pace(200);
    pace.run(load, RUN);

    var result = pace.judge(age(300));

    assertThat(result.verdict()).isEqualTo(Verdict.BELOW);
    assertThat(exitCode(result)).isEqualTo(3);
  }

  private static Result age(double milliseconds) {
    return Result.absolute(Ratio.R3, Result.Side.of("ms", List.of(milliseconds), USAGE));
  }

  private static int exitCode(Result result) {
    return new Report(Instant.EPOCH, Map.of(), Plan.of(true, 1), List.of(result)).exitCode(false);
  }
}
