package io.groundwork.portal.session;

import io.groundwork.portal.service.Bearer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a signed-in user's request with their token at hand. */
@Component
class TokenFilter extends OncePerRequestFilter {

  private final Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who instanceof OAuth2AuthenticationToken) {
      answer(who, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void answer(
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    try {
      var token = tokens.of(who, request, response);
      if (token == null) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        throw new InsufficientAuthenticationException("the issuer renews the session no more");
      }
      Bearer.with(
          token,
          () -> {
            try {
              chain.doFilter(request, response);
            } catch (IOException e) {
              throw new ServletException(e);
            }
            return response;
          });
    } catch (OAuth2AuthorizationException _) {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
  }
}
