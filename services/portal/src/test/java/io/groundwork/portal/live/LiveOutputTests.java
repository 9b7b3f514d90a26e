package io.groundwork.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveOutputTests {

  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration NEVER = Duration.ofDays(1);

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void aBrowserThatIsGoneIsNoticedWhileNothingHappens() throws IOException {
    var here = InetAddress.getLoopbackAddress();
    try (var server = new ServerSocket(0, 1, here)) {
      var browser = new Socket(here, server.getLocalPort());
      try (var end = server.accept();
          var _ = LiveOutput.open(end.getOutputStream(), () -> over.set(true), SOON)) {
        try (browser) {
          assertThat(browser.getInputStream().readNBytes(4)).asString().isEqualTo(":\n:\n");
          assertThat(over).isFalse();
        }
        await().atMost(Duration.ofSeconds(20)).untilTrue(over);
      }
    }
  }

  @Test
  void anEventGoesOnUntouchedByTheCommentsBetweenItsLines() throws IOException {
    try (var output = LiveOutput.open(sent, () -> over.set(true), SOON)) {
      for (var line : new String[] {"id:7", "data:{}", ""}) {
        int before = sent.size();
        await().until(() -> sent.size() > before);
        output.line(line);
      }
    }
    assertThat(text().lines().filter(line -> !line.equals(":")))
        .containsExactly("id:7", "data:{}", "");
  }

  @Test
  void whatHappensIsSentWithoutComments() throws IOException {
    try (var output = LiveOutput.open(sent, () -> over.set(true), NEVER)) {
      output.line("data:{}");
      output.line("");
    }
    assertThat(text()).isEqualTo("data:{}\n\n");
  }

  @Test
  void nothingIsWrittenAfterTheEnd() {
    LiveOutput.open(sent, () -> over.set(true), SOON).close();
    int size = sent.size();
    await().pollDelay(SOON.multipliedBy(5)).until(() -> true);
    assertThat(sent.size()).isEqualTo(size);
    assertThat(over).isFalse();
  }

  private String text() {
    return sent.toString(StandardCharsets.UTF_8);
  }
}
