package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Every POST is seen in the live feed; how soon, on a system at rest, is printed, not judged. */
@Order(30)
class LatencyIntegrationTests {

  private static final int TIMES = 50;
  private static final int WARMUP = 20;
  private static final String AGREEMENT =
      """
      {"id": "%s", "title": "Latency", "firstSide": "BY", "secondSide": "RU-KHA",
       "signedOn": "2022-05-13", "place": "BY-MA", "period": {"from": "2022-05-13", "to": "2024-12-31"}}
      """;

  private final Addresses addresses = RunningSystem.get().addresses();
  private final TokenForge forge = new TokenForge(addresses);
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void showsEveryPostInTheFeed() throws IOException, InterruptedException {
    Stored.atRest(addresses);
    var request = request("monitoring", "/feed", "OBSERVER").build();
    try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
      var feed = lines.iterator();
      var nanos = new long[WARMUP + TIMES];
      for (var turn = 0; turn < nanos.length; turn++) {
        nanos[turn] = turn(feed);
      }
      tell(Arrays.stream(nanos, WARMUP, nanos.length).sorted().toArray());
    }
  }

  private long turn(Iterator<String> feed) throws IOException, InterruptedException {
    var id = UUID.randomUUID().toString();
    var post =
        request("projects", "/agreements", "REGISTRAR")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id)
            .POST(BodyPublishers.ofString(AGREEMENT.formatted(id)))
            .build();
    var began = System.nanoTime();
    var answer = http.sendAsync(post, BodyHandlers.ofString());
    while (!feed.next().contains(id)) {}
    var took = System.nanoTime() - began;
    assertThat(answer.join().statusCode()).isEqualTo(201);
    return took;
  }

  private static void tell(long[] sorted) {
    System.out.printf(
        "POST to live feed, %d times: median %.1f ms, p90 %.1f ms, slowest %.1f ms%n",
        TIMES, sorted[TIMES / 2] / 1e6, sorted[TIMES * 9 / 10] / 1e6, sorted[TIMES - 1] / 1e6);
  }

  private HttpRequest.Builder request(String service, String path, String role) {
    var claims = forge.claims("latency", "khv-investment-agency", List.of(role));
    return HttpRequest.newBuilder(URI.create(addresses.url(service) + path))
        .header("Authorization", "Bearer " + forge.signed(claims));
  }
}
