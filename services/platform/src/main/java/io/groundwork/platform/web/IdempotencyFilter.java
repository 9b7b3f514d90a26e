package io.groundwork.platform.web;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import io.groundwork.platform.security.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One effect per Idempotency-Key: key, command and answer commit together, and nothing is on the
 * wire before they did. Refusals are kept too, in a transaction of their own; other failures are
 * not, so that a retry may succeed.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  private final IdempotencyKeys keys;
  private final PlatformTransactionManager transactions;

  IdempotencyFilter(IdempotencyKeys keys, PlatformTransactionManager transactions) {
    this.keys = keys;
    this.transactions = transactions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || CurrentUser.current().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var buffered = new BufferedRequest(request);
    var key = IdempotencyKey.of(CurrentUser.current().orElseThrow(), buffered);
    var answer = new ContentCachingResponseWrapper(response);
    var transaction = begin();
    var first = false;
    try {
      first = keys.claim(key);
      if (first) {
        chain.doFilter(buffered, answer);
        keep(key, answer, transaction);
      }
    } catch (IOException | ServletException | RuntimeException | Error failure) {
      transactions.rollback(transaction);
      throw failure;
    }
    commit(transaction, response);
    if (first && isLast(key, answer)) {
      answer.copyBodyToResponse();
    } else {
      replay(key, response);
    }
  }

  private TransactionStatus begin() {
    return transactions.getTransaction(TransactionDefinition.withDefaults());
  }

  private void keep(
      IdempotencyKey key, ContentCachingResponseWrapper answer, TransactionStatus transaction) {
    if (answer.getStatus() >= 400) {
      transaction.setRollbackOnly();
    } else {
      keys.store(key, StoredAnswer.of(key, answer));
    }
  }

  private void commit(TransactionStatus transaction, HttpServletResponse response) {
    try {
      transactions.commit(transaction);
    } catch (RuntimeException failure) {
      response.reset();
      throw failure;
    }
  }

  /** Keeps a refusal; false if a retry was answered meanwhile, whose answer is then the key's. */
  private boolean isLast(IdempotencyKey key, ContentCachingResponseWrapper answer) {
    if (answer.getStatus() != ProblemType.REFUSED.status().value()) {
      return true;
    }
    var transaction = begin();
    var kept = false;
    try {
      kept = keys.claim(key);
      if (kept) {
        keys.store(key, StoredAnswer.of(key, answer));
      }
    } catch (RuntimeException failure) {
      transactions.rollback(transaction);
      throw failure;
    }
    transactions.commit(transaction);
    return kept;
  }

  private void replay(IdempotencyKey key, HttpServletResponse response) throws IOException {
    var stored =
        keys.find(key)
            .orElseThrow(() -> new ConcurrencyFailureException("The first answer is gone"));
    if (!Arrays.equals(stored.requestHash(), key.requestHash())) {
      throw new ProblemException(
          ProblemType.KEY_REUSED,
          "This Idempotency-Key was used for another request; send a new key for a new request.");
    }
    stored.replay(response);
  }
}
