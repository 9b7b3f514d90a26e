package io.groundwork.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class SharedLookTests {

  private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          task -> {
            var thread = Thread.ofVirtual().unstarted(task);
            started.add(thread);
            return thread;
          });
  private final Map<String, Long> truth = new ConcurrentHashMap<>(Map.of("a", 1L));
  private final Queue<List<String>> questions = new ConcurrentLinkedQueue<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private volatile boolean hold;

  private final SharedLook look = new SharedLook(8, Duration.ofMinutes(1), this::answer);

  @AfterEach
  void end() {
    held.countDown();
    threads.close();
  }

  private Map<String, Long> answer(List<String> keys) {
    questions.add(List.copyOf(keys));
    var known = keys.stream().distinct().filter(truth::containsKey);
    var answers = known.collect(Collectors.toMap(key -> key, truth::get));
    if (keys.contains("broken")) {
      throw new IllegalStateException("broken");
    }
    waitIfHeld();
    return answers;
  }

  private void waitIfHeld() {
    try {
      if (hold) {
        held.await();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void answersOne() {
    assertThat(look.of("a")).isEqualTo(1);
    assertThat(look.of("unknown")).isZero();
    assertThat(questions).containsExactly(List.of("a"), List.of("unknown"));
  }

  @Test
  void asksOnceForAllWhoComeMeanwhile() throws Exception {
    holdTheFirst();
    var others = ask(8);

    held.countDown();

    for (var each : others) {
      assertThat(each.get()).isEqualTo(1);
    }
    assertThat(questions).hasSize(2);
    assertThat(questions.stream().toList().getLast()).hasSize(8);
  }

  @Test
  void asksNoMoreThanSoManyAtOnce() throws Exception {
    holdTheFirst();
    var others = ask(20);

    held.countDown();

    for (var each : others) {
      assertThat(each.get()).isEqualTo(1);
    }
    assertThat(questions).extracting(List::size).containsExactlyInAnyOrder(1, 8, 8, 4);
  }

  /** The question on its way was asked before, so that it may not know. */
  @Test
  void tellsNobodyWhatWasTrueBeforeTheyAsked() throws Exception {
    var first = holdTheFirst();
    truth.put("a", 2L);
    var second = threads.submit(() -> look.of("a"));
    awaitAllWaiting();

    held.countDown();

    assertThat(first.get()).isEqualTo(1);
    assertThat(second.get()).isEqualTo(2);
  }

  @Test
  void tellsAllWhoAskedTogetherThatItFailedAndGoesOn() throws Exception {
    holdTheFirst();
    var failing = new ArrayList<>(ask(3));
    failing.add(threads.submit(() -> look.of("broken")));
    awaitAllWaiting();

    held.countDown();

    for (var each : failing) {
      assertThatThrownBy(each::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("broken");
    }
    assertThat(look.of("a")).isEqualTo(1);
  }

  @Test
  void waitsNoLongerThanItsPatienceForTheQuestionBefore() throws Exception {
    var impatient = new SharedLook(8, Duration.ofMillis(200), this::answer);
    hold = true;
    var first = threads.submit(() -> impatient.of("a"));
    await().until(() -> questions.size() == 1);

    var leading = threads.submit(() -> impatient.of("a"));
    var following = threads.submit(() -> impatient.of("a"));

    assertThatThrownBy(leading::get).hasCauseInstanceOf(QueryTimeoutException.class);
    assertThatThrownBy(following::get).hasCauseInstanceOf(QueryTimeoutException.class);
    held.countDown();
    assertThat(first.get()).isEqualTo(1);
    assertThat(impatient.of("a")).isEqualTo(1);
  }

  private Future<Long> holdTheFirst() {
    hold = true;
    var first = threads.submit(() -> look.of("a"));
    await().until(() -> questions.size() == 1);
    return first;
  }

  private List<Future<Long>> ask(int many) {
    var asked = IntStream.range(0, many).mapToObj(_ -> threads.submit(() -> look.of("a"))).toList();
    awaitAllWaiting();
    return asked;
  }

  private void awaitAllWaiting() {
    await().until(() -> started.stream().allMatch(SharedLookTests::waits));
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }
}
