package io.groundwork.platform.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.dao.QueryTimeoutException;

/**
 * One question for many who ask while the last one is on its way. It is asked after each of them
 * did, so that nobody is told what was true before.
 */
final class SharedLook {

  private static final class Round {
    private final Thread leader = Thread.currentThread();
    private final List<String> keys = new ArrayList<>();
    private final CompletableFuture<Map<String, Long>> answer = new CompletableFuture<>();
    private boolean open = true;
  }

  private final int most;
  private final Duration patience;
  private final Function<List<String>, Map<String, Long>> question;
  private final ReentrantLock turn = new ReentrantLock();
  private Round gathering = new Round();

  /**
   * @param most keys in one question
   * @param patience with the question before, and with one's own if another one asks it
   * @param question about 1 to so many keys; of one that it does not answer there is nothing
   */
  SharedLook(int most, Duration patience, Function<List<String>, Map<String, Long>> question) {
    this.most = most;
    this.patience = patience;
    this.question = question;
    gathering.open = false;
  }

  /**
   * 0 where there is nothing.
   *
   * @throws QueryTimeoutException if it is not answered in time
   */
  long of(String key) {
    var round = join(key);
    if (round.leader == Thread.currentThread()) {
      ask(round);
    }
    return answer(round).getOrDefault(key, 0L);
  }

  private Map<String, Long> answer(Round round) {
    try {
      return round.answer.get(2 * patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new QueryTimeoutException("The question is not answered in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("Interrupted", e);
    }
  }

  private synchronized Round join(String key) {
    if (!gathering.open) {
      gathering = new Round();
    }
    gathering.keys.add(key);
    gathering.open = gathering.keys.size() < most;
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
