package io.groundwork.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the caller's correlation id, or a new one, for the whole request and its error dispatch.
 */
final class CorrelationFilter extends OncePerRequestFilter {

  private static final String ATTRIBUTE = CorrelationFilter.class.getName() + ".id";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id =
        request.getAttribute(ATTRIBUTE) instanceof String known
            ? known
            : Correlation.accept(request.getHeader(Correlation.HEADER));
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(Correlation.HEADER, id);
    try (var _ = Correlation.bind(id)) {
      chain.doFilter(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
