package io.groundwork.portal.live;

import io.groundwork.portal.service.Bearer;
import io.groundwork.portal.service.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Passes monitoring's feed on to a page, as the signed-in user may see it, from where the page or
 * its lost connection stopped. When monitoring ends a feed, the browser comes again with a fresh
 * token.
 */
@Controller
class LiveController {

  private static final String POSITION = "\\d{1,18}";
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(1))
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final URI feed;
  private final Streams streams;

  LiveController(Services services, Streams streams) {
    this.feed = services.address("monitoring").resolve("/feed");
    this.streams = streams;
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void live(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String after,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    response.getOutputStream().write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
    var from = last == null || last.isEmpty() ? after : last;
    try {
      var answer = http.send(request(from), BodyHandlers.ofInputStream());
      pass(answer, response);
    } catch (IOException _) {
      // either side is gone: the stream ends, and the browser opens the next one
    }
  }

  /** Without the events' names, since a browser hears only of names that it knows. */
  private void pass(HttpResponse<InputStream> answer, HttpServletResponse response)
      throws IOException {
    try (var in = answer.body();
        var _ = streams.open(in);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var out = LiveOutput.open(response.getOutputStream(), in, SILENCE)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (answer.statusCode() == 200 && !line.startsWith("event:")) {
          out.line(line);
        }
      }
    }
  }

  private HttpRequest request(@Nullable String from) {
    var request =
        HttpRequest.newBuilder(feed)
            .timeout(Duration.ofSeconds(5))
            .header("Authorization", "Bearer " + Bearer.token())
            .header("Accept", MediaType.TEXT_EVENT_STREAM_VALUE);
    if (from != null && from.matches(POSITION)) {
      request.header("Last-Event-ID", from);
    }
    return request.build();
  }
}
