package io.groundwork.platform.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.platform.answer.KnownAnswer.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class CopiedResponseTests {

  /** What answers. */
  static class Rooms {
    @AnsweredByVersion(topic = "hotel.room", id = "room")
    void room() {}

    void rooms() {}
  }

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final CopiedResponse copied = new CopiedResponse(request, response);

  @BeforeEach
  void answer() throws Exception {
    handledBy("room");
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/rooms/{room}");
    request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("room", "7"));
    copied.setHeader("ETag", "\"3\"");
    copied.setContentType("application/json");
    copied.addHeader("Vary", "Origin");
    copied.addHeader("Vary", "Accept");
    copied.setHeader("X-Correlation-Id", "mine");
  }

  @Test
  void copiesAllOfAnAnswer() throws Exception {
    write("{");
    copied.getOutputStream().write('}');

    var answer = copied.answer().orElseThrow();

    assertThat(response.getContentAsString()).isEqualTo("{}");
    assertThat(answer.body()).asString().isEqualTo("{}");
    assertThat(answer.topic()).isEqualTo("hotel.room");
    assertThat(answer.stream()).isEqualTo("7");
    assertThat(answer.version()).isEqualTo(3);
    assertThat(answer.headers())
        .contains(new Header("ETag", "\"3\""))
        .containsOnlyOnce(new Header("Vary", "Origin"), new Header("Vary", "Accept"))
        .noneMatch(header -> header.name().equalsIgnoreCase("X-Correlation-Id"));
  }

  @Test
  void repeatsIt() throws Exception {
    write("{}");
    var again = new MockHttpServletResponse();

    copied.answer().orElseThrow().write(request, again);

    assertThat(again.getStatus()).isEqualTo(200);
    assertThat(again.getContentAsString()).isEqualTo("{}");
    assertThat(again.getContentType()).isEqualTo("application/json");
    assertThat(again.getHeaders("Vary")).containsExactly("Origin", "Accept");
    assertThat(again.getHeader("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void keepsNoRefusalEvenIfItHasAVersion() throws Exception {
    copied.setStatus(403);
    write("{}");

    assertThat(copied.answer()).isEmpty();
  }

  @Test
  void keepsNothingWithoutAVersion() throws Exception {
    copied.setHeader("ETag", "W/\"3\"");
    write("{}");

    assertThat(copied.answer()).isEmpty();
  }

  @Test
  void keepsNothingOfOtherHandlers() throws Exception {
    handledBy("rooms");
    write("{}");

    assertThat(copied.answer()).isEmpty();
  }

  @Test
  void keepsNothingThatWasBegunBeforeItsHandlerWasKnown() throws Exception {
    request.removeAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
    write("{");
    handledBy("room");
    write("}");

    assertThat(copied.answer()).isEmpty();
    assertThat(response.getContentAsString()).isEqualTo("{}");
  }

  @Test
  void keepsNothingThatWasTakenBack() throws Exception {
    write("{");
    copied.resetBuffer();
    write("{}");

    assertThat(copied.answer()).isEmpty();
  }

  @Test
  void keepsNothingThatAWriterWrote() throws Exception {
    copied.getWriter().write("{}");

    assertThat(copied.answer()).isEmpty();
  }

  @Test
  void keepsNothingThatIsOnTheWireOrFollowsLater() throws Exception {
    write("{}");
    request.setAsyncSupported(true);
    request.startAsync();
    assertThat(copied.answer()).isEmpty();

    request.setAsyncStarted(false);
    assertThat(copied.answer()).isPresent();
    response.flushBuffer();
    assertThat(copied.answer()).isEmpty();
  }

  @Test
  void keepsNoCookie() throws Exception {
    copied.addHeader("Set-Cookie", "a=b");
    write("{}");

    assertThat(copied.answer()).isEmpty();
  }

  @Test
  void needsTheIdThatItsRuleNames() throws Exception {
    request.removeAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    write("{}");

    assertThatThrownBy(copied::answer).hasMessageContaining("uriTemplateVariables");
  }

  private void handledBy(String method) throws NoSuchMethodException {
    request.setAttribute(
        HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
        new HandlerMethod(new Rooms(), Rooms.class.getDeclaredMethod(method)));
  }

  private void write(String text) throws IOException {
    copied.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
