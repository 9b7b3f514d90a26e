package io.groundwork.platform.journal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The versions of streams, where many ask at once with one question for all of them. Each answer is
 * read after it was asked for, so it tells of all that was committed before.
 */
final class VersionReads {

  /** Who ask while the question before theirs is on its way; the first of them asks for all. */
  private static final class Asking {
    final Set<String> ids = new HashSet<>();
    int count;
    final CompletableFuture<Map<String, Long>> answer = new CompletableFuture<>();
  }

  private final Function<Set<String>, Map<String, Long>> question;
  private final Semaphore turn = new Semaphore(1);
  private Asking next = new Asking();

  VersionReads(Function<Set<String>, Map<String, Long>> question) {
    this.question = question;
  }

  /** 0 for an unknown stream. A transaction asks for itself, as it may see what others do not. */
  long of(String id) {
    var versions =
        TransactionSynchronizationManager.isActualTransactionActive()
            ? question.apply(Set.of(id))
            : together(id);
    return versions.getOrDefault(id, 0L);
  }

  private Map<String, Long> together(String id) {
    Asking asking;
    boolean first;
    synchronized (this) {
      asking = next;
      first = asking.count++ == 0;
      asking.ids.add(id);
    }
    if (first) {
      ask(asking);
    }
    return join(asking.answer);
  }

  /** How many ask together with the next question. */
  synchronized int waiting() {
    return next.count;
  }

  private void ask(Asking asking) {
    turn.acquireUninterruptibly();
    try {
      synchronized (this) {
        next = new Asking();
      }
      asking.answer.complete(question.apply(asking.ids));
    } catch (RuntimeException | Error e) {
      asking.answer.completeExceptionally(e);
    } finally {
      turn.release();
    }
  }

  private static Map<String, Long> join(CompletableFuture<Map<String, Long>> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
