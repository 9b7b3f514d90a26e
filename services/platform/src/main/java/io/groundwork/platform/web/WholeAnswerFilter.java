package io.groundwork.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a JSON answer when it is whole: one that fits the container's buffer then has a length and
 * leaves in one write, where MVC's flush made two and chunks of it. Streams flush as before.
 */
final class WholeAnswerFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new WholeAnswer(response));
  }

  private static final class WholeAnswer extends HttpServletResponseWrapper {

    WholeAnswer(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void flushBuffer() throws IOException {
      var type = getContentType();
      if (type == null || !type.contains("json")) {
        super.flushBuffer();
      }
    }
  }
}
