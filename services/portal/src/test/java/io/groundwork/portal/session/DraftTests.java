package io.groundwork.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class DraftTests {

  private static final Person ANNA = person("anna");

  private final MockHttpSession session = new MockHttpSession();

  private static Person person(String subject) {
    return new Person(subject, "", "", Set.of());
  }

  private MockHttpServletRequest request(String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    request.setSession(session);
    return request;
  }

  private Draft sent() {
    var request = request("POST", "/projects/new");
    request.addParameter(Draft.PAGE, "/projects/new?step=2");
    request.addParameter(Draft.PERSON, "anna");
    request.addParameter("title", "Farm");
    request.addParameter("_csrf", "secret");
    return Objects.requireNonNull(Draft.of(request));
  }

  @Test
  void comesBackOnceOnItsPageWithWhatWasTyped() {
    sent().keep(request("POST", "/projects/new"));
    assertThat(Draft.take(request("GET", "/board"), ANNA)).isNull();
    assertThat(Draft.take(request("GET", "/projects/new"), ANNA))
        .isEqualTo(new Draft("anna", "/projects/new?step=2", Map.of("title", List.of("Farm"))));
    assertThat(Draft.take(request("GET", "/projects/new"), ANNA)).isNull();
  }

  @Test
  void comesBackToNobodyElse() {
    sent().keep(request("POST", "/projects/new"));
    assertThat(Draft.take(request("GET", "/projects/new"), person("boris"))).isNull();
    assertThat(Draft.take(request("GET", "/projects/new"), ANNA)).isNull();
    sent().keep(request("POST", "/projects/new"));
    assertThat(Draft.take(request("GET", "/projects/new"), null)).isNull();
  }

  @Test
  void comesBackToNobodyWhenTheFormDoesNotSayWhose() {
    var request = request("POST", "/projects/new");
    request.addParameter(Draft.PAGE, "/projects/new");
    Objects.requireNonNull(Draft.of(request)).keep(request);
    assertThat(Draft.take(request("GET", "/projects/new"), ANNA)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere", "", "/a b"})
  void leadsNowhereElse(String page) {
    assertThat(Draft.isOwn(page)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/board", "/projects/1?tab=money"})
  void leadsToOurPages(String page) {
    assertThat(Draft.isOwn(page)).isTrue();
  }
}
