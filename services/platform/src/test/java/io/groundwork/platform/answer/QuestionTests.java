package io.groundwork.platform.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class QuestionTests {

  @Test
  void isTheSameForTheSameRequest() {
    assertThat(question(_ -> {})).isNotNull().isEqualTo(question(_ -> {}));
    assertThat(question(request -> request.addHeader("User-Agent", "other")))
        .isEqualTo(question(_ -> {}));
  }

  @Test
  void isAnotherForWhateverTheAnswerDependsOn() {
    var usual = question(_ -> {});

    assertThat(question(request -> header(request, "Authorization", "Bearer other")))
        .isNotNull()
        .isNotEqualTo(usual);
    assertThat(question(request -> header(request, "Accept", "application/xml")))
        .isNotNull()
        .isNotEqualTo(usual);
    assertThat(question(request -> request.addHeader("If-None-Match", "\"1\"")))
        .isNotNull()
        .isNotEqualTo(usual);
    assertThat(question(request -> request.setRequestURI("/rooms/2")))
        .isNotNull()
        .isNotEqualTo(usual);
  }

  @Test
  void isNoneForARequestThatMayMeanMore() {
    assertThat(question(request -> request.setMethod("POST"))).isNull();
    assertThat(question(request -> request.setMethod("HEAD"))).isNull();
    assertThat(question(request -> request.setQueryString(""))).isNull();
    assertThat(question(request -> request.setContent(new byte[1]))).isNull();
    assertThat(question(request -> request.addHeader("Transfer-Encoding", "chunked"))).isNull();
    assertThat(question(request -> request.removeHeader("Authorization"))).isNull();
    assertThat(question(request -> header(request, "Authorization", "Basic abc"))).isNull();
  }

  @Test
  void isNoneForAHeaderThatIsSaidTwice() {
    assertThat(question(request -> request.addHeader("Authorization", "Bearer b"))).isNull();
    assertThat(question(request -> request.addHeader("Accept", "text/plain"))).isNull();
    assertThat(
            question(
                request -> {
                  request.addHeader("If-None-Match", "\"1\"");
                  request.addHeader("If-None-Match", "\"2\"");
                }))
        .isNull();
  }

  private static void header(MockHttpServletRequest request, String name, String value) {
    request.removeHeader(name);
    request.addHeader(name, value);
  }

  private static @Nullable Question question(Consumer<MockHttpServletRequest> change) {
    var request = new MockHttpServletRequest("GET", "/rooms/1");
    request.addHeader("Authorization", "Bearer a");
    request.addHeader("Accept", "application/json");
    change.accept(request);
    return Question.of(request);
  }
}
