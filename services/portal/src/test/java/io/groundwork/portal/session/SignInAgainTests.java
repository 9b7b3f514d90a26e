package io.groundwork.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

class SignInAgainTests {

  private final SignInAgain again = new SignInAgain();
  private final MockHttpSession session = new MockHttpSession();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  private MockHttpServletRequest form(String origin) {
    var request = new MockHttpServletRequest("POST", "/projects/new");
    request.setSession(session);
    request.addHeader("Origin", origin);
    request.addHeader("Accept", "text/html");
    request.addParameter(Draft.PAGE, "/projects/new?step=2");
    request.addParameter(Draft.PERSON, "anna");
    request.addParameter("title", "Farm");
    return request;
  }

  private @Nullable Draft kept() {
    var page = new MockHttpServletRequest("GET", "/projects/new");
    page.setSession(session);
    return Draft.take(page, new Person("anna", "", "", Set.of()));
  }

  @Test
  void aFormWhoseSessionEndedComesBackWithWhatWasTyped() throws IOException {
    again.handle(form("http://localhost"), response, new MissingCsrfTokenException("x"));
    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeader("Location")).isEqualTo("/projects/new?step=2");
    assertThat(kept())
        .isNotNull()
        .extracting(Draft::values)
        .isEqualTo(Map.of("title", List.of("Farm")));
  }

  @Test
  void aFormOfAnotherSiteIsRefusedAndNotKept() throws IOException {
    again.handle(form("http://elsewhere.example"), response, new MissingCsrfTokenException("x"));
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(kept()).isNull();
  }

  @Test
  void whoIsSignedInButMayNotIsRefused() throws IOException {
    again.handle(form("http://localhost"), response, new AccessDeniedException("x"));
    assertThat(response.getStatus()).isEqualTo(403);
  }

  @Test
  void aPartOfAPageLetsTheWholePageSignIn() throws IOException {
    var request = new MockHttpServletRequest("GET", "/board/cards/1");
    request.addHeader("HX-Request", "true");
    again.commence(request, response, new InsufficientAuthenticationException("x"));
    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(response.getHeader("HX-Refresh")).isEqualTo("true");
  }

  @Test
  void aStreamIsToldThatNobodyIsSignedIn() throws IOException {
    var request = new MockHttpServletRequest("GET", "/live");
    request.addHeader("Accept", "text/event-stream");
    again.commence(request, response, new InsufficientAuthenticationException("x"));
    assertThat(response.getStatus()).isEqualTo(401);
  }
}
