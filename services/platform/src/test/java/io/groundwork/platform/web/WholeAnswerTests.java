package io.groundwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WholeAnswerTests {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void keepsAnAnswerBackUntilItIsWhole() throws Exception {
    answer("application/json");
    assertThat(response.isCommitted()).isFalse();

    answer("application/problem+json");
    assertThat(response.isCommitted()).isFalse();
  }

  @Test
  void flushesStreamsAtOnce() throws Exception {
    answer("text/event-stream");

    assertThat(response.isCommitted()).isTrue();
  }

  private void answer(String type) throws ServletException, IOException {
    new WholeAnswerFilter()
        .doFilter(
            new MockHttpServletRequest(),
            response,
            (_, inner) -> {
              inner.setContentType(type);
              inner.flushBuffer();
            });
  }
}
