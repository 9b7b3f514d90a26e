package io.groundwork.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class VersionReadsTests {

  private final Map<String, Long> committed = new ConcurrentHashMap<>();
  private final List<Set<String>> questions = new CopyOnWriteArrayList<>();

  @Test
  void asksOnceForAllWhoWaitWhileAnotherQuestionIsOnItsWay() throws Exception {
    var held = new CountDownLatch(1);
    var reads = new VersionReads(ids -> answer(ids, held));
    committed.putAll(Map.of("a", 1L, "b", 2L));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> reads.of("a"));
      await().until(() -> questions.size() == 1);
      var later = new ArrayList<CompletableFuture<Long>>();
      for (var id : List.of("b", "a", "b", "unknown")) {
        later.add(CompletableFuture.supplyAsync(() -> reads.of(id), threads));
      }
      await().until(() -> reads.waiting() == 4);
      committed.put("a", 5L);
      held.countDown();
      assertThat(later.stream().map(CompletableFuture::join)).containsExactly(2L, 5L, 2L, 0L);
      assertThat(first.get()).isEqualTo(1L);
    }
    assertThat(questions).containsExactly(Set.of("a"), Set.of("a", "b", "unknown"));
  }

  @Test
  void whoAsksWhileAQuestionIsOnItsWayIsNotGivenItsAnswer() throws Exception {
    var held = new CountDownLatch(1);
    var reads = new VersionReads(ids -> answer(ids, held));
    committed.put("a", 1L);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> reads.of("a"));
      await().until(() -> questions.size() == 1);
      committed.put("a", 2L);
      var second = threads.submit(() -> reads.of("a"));
      held.countDown();
      assertThat(first.get()).isEqualTo(1L);
      assertThat(second.get()).isEqualTo(2L);
    }
  }

  @Test
  void aFailureIsTheirsWhoAskedAndTheNextQuestionIsAskedAgain() {
    var reads =
        new VersionReads(
            ids -> {
              questions.add(ids);
              if (questions.size() == 1) {
                throw new IllegalStateException("away");
              }
              return Map.of("a", 3L);
            });
    assertThatThrownBy(() -> reads.of("a")).isInstanceOf(IllegalStateException.class);
    assertThat(reads.of("a")).isEqualTo(3L);
  }

  /** What was committed when the question was asked, told when it may be. */
  private Map<String, Long> answer(Set<String> ids, CountDownLatch held) {
    var answer = new HashMap<>(committed);
    questions.add(Set.copyOf(ids));
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return answer;
  }
}
