package io.groundwork.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What becomes of a request without a session: a page signs in and comes back, which the issuer
 * does without asking while it knows the browser. A form comes back with what was typed; it is not
 * sent by itself, since its sender may be somebody else by now.
 */
@Component
class SignInAgain implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String START = "/oauth2/authorization/" + IssuerRegistration.ID;

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    go(request, response);
  }

  /** A form of a session that has ended carries a CSRF token that nobody knows any more. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof CsrfException && isOurs(request)) {
      go(request, response);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  private void go(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var draft = isRead(request) || !isOurs(request) ? null : Draft.of(request);
    if (draft != null) {
      draft.keep(request);
    }
    if (request.getHeader("HX-Request") != null) {
      leave(response, draft);
    } else if (accepts(request, "text/event-stream") || isRead(request) && !wantsPage(request)) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, draft == null ? START : draft.page());
    }
  }

  /** A part of a page cannot sign in: the whole page does. */
  private static void leave(HttpServletResponse response, @Nullable Draft draft) {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    if (draft == null) {
      response.setHeader("HX-Refresh", "true");
    } else {
      response.setHeader("HX-Redirect", draft.page());
    }
  }

  static boolean wantsPage(HttpServletRequest request) {
    return accepts(request, "text/html") && request.getHeader("HX-Request") == null;
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static boolean accepts(HttpServletRequest request, String type) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(type);
  }

  private static boolean isOurs(HttpServletRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    var own = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    return own.equals(origin);
  }
}
