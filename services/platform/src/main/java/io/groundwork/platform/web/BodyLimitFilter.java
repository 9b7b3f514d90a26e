package io.groundwork.platform.web;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** No request body larger than the limit is read, announced or not. */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final long limit;

  BodyLimitFilter(DataSize limit) {
    this.limit = limit.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    chain.doFilter(new LimitedRequest(request, limit), response);
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body is larger than " + limit + " bytes.");
  }
}
