package io.groundwork.platform.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.groundwork.platform.journal.StreamVersions;
import io.groundwork.platform.security.VerifiedTokens;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the last answer to the same question again if its token is still good and its stream still
 * at its version, both asked anew: what it says is as true as if it were worked out anew. Stands
 * before security, since the answer was let through by it for this very token and path.
 */
final class AnswerFilter extends OncePerRequestFilter {

  private static final int CAPACITY_BYTES = 4 * 1024 * 1024;

  private final Cache<Question, KnownAnswer> answers =
      Caffeine.newBuilder()
          .maximumWeight(CAPACITY_BYTES)
          .<Question, KnownAnswer>weigher((question, known) -> question.length() + known.length())
          .executor(Runnable::run)
          .build();
  private final VerifiedTokens tokens;
  private final StreamVersions versions;
  private final Counter repeated;

  AnswerFilter(VerifiedTokens tokens, StreamVersions versions, Counter repeated) {
    this.tokens = tokens;
    this.versions = versions;
    this.repeated = repeated;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var question = Question.of(request);
    if (question == null) {
      chain.doFilter(request, response);
      return;
    }
    var known = answers.getIfPresent(question);
    if (known != null && tokens.good(question.token()) && isCurrent(known)) {
      repeated.increment();
      known.write(request, response);
      return;
    }
    var copied = new CopiedResponse(request, response);
    chain.doFilter(request, copied);
    copied.answer().ifPresent(answer -> answers.put(question, answer));
  }

  /** Where others wait for the database for long, this request had better ask by itself. */
  private boolean isCurrent(KnownAnswer known) {
    try {
      return versions.of(known.topic(), known.stream()) == known.version();
    } catch (QueryTimeoutException _) {
      return false;
    }
  }
}
