package io.groundwork.platform.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.dao.QueryTimeoutException;

/**
 * One question for all who ask while the last one is on its way. It is asked after each of them
 * did, so that nobody is told what was true before.
 */
final class SharedLook {

  static final int MOST = 8;

  private static final class Round {
    private final Thread leader = Thread.currentThread();
    private final List<String> keys = new ArrayList<>();
    private final CompletableFuture<Map<String, Long>> answer = new CompletableFuture<>();
    private boolean open = true;
  }

  private final Function<List<String>, Map<String, Long>> question;
  private final Duration patience;
  private final ReentrantLock turn = new ReentrantLock();
  private Round gathering = new Round();

  /**
   * @param question about 1 to {@link #MOST} keys; of one that it does not answer there is nothing
   * @param patience with the question before
   */
  SharedLook(Function<List<String>, Map<String, Long>> question, Duration patience) {
    this.question = question;
    this.patience = patience;
    gathering.open = false;
  }

  /**
   * 0 where there is nothing.
   *
   * @throws QueryTimeoutException if the question before is not answered in time
   */
  long of(String key) {
    var round = join(key);
    if (round.leader == Thread.currentThread()) {
      ask(round);
    }
    try {
      return round.answer.join().getOrDefault(key, 0L);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private synchronized Round join(String key) {
    if (!gathering.open) {
      gathering = new Round();
    }
    gathering.keys.add(key);
    gathering.open = gathering.keys.size() < MOST;
    return gathering;
  }

  private void ask(Round round) {
    try {
      round.answer.complete(inTurn(round));
    } catch (RuntimeException | Error e) {
      round.answer.completeExceptionally(e);
    }
  }

  private Map<String, Long> inTurn(Round round) {
    if (!isMyTurn()) {
      close(round);
      throw new QueryTimeoutException("The question before was not answered in time");
    }
    try {
      return question.apply(close(round));
    } finally {
      turn.unlock();
    }
  }

  private boolean isMyTurn() {
    try {
      return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized List<String> close(Round round) {
    round.open = false;
    return round.keys;
  }
}
