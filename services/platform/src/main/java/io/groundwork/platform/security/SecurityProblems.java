package io.groundwork.platform.security;

import io.groundwork.platform.problem.Problem;
import io.groundwork.platform.problem.ProblemType;
import io.groundwork.platform.problem.ProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 with WWW-Authenticate as RFC 6750 wants it, and a problem as body. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final AuthenticationEntryPoint unauthenticated =
      new BearerTokenAuthenticationEntryPoint();
  private final AccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();
  private final ProblemWriter writer;

  SecurityProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    unauthenticated.commence(request, response, failure);
    var detail =
        failure instanceof OAuth2AuthenticationException invalid
            ? "The access token is not accepted: " + invalid.getError().getDescription()
            : "Send an access token: Authorization: Bearer …";
    writer.write(request, response, Problem.of(ProblemType.UNAUTHENTICATED, detail));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException, ServletException {
    denied.handle(request, response, failure);
    var detail =
        failure instanceof AuthorizationDeniedException e
                && e.getAuthorizationResult() instanceof Access.Denied reasoned
            ? reasoned.reason()
            : "You may not do this.";
    writer.write(request, response, Problem.of(ProblemType.FORBIDDEN, detail));
  }
}
