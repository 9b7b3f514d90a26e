package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes wrong between commit and topic with simpler outboxes, and does not with ours. */
class WriteOrderIntegrationTests {

  private static Parcels parcels;

  @BeforeAll
  static void start() {
    parcels = new Parcels("writeorder");
  }

  @AfterAll
  static void stop() {
    parcels.close();
  }

  @Test
  void aCursorLosesALateCommit() throws SQLException {
    try (var naive = new Naive("cursor")) {
      var late = naive.transaction();
      Naive.append(late, "a", Naive.draw(late));
      var early = naive.transaction();
      Naive.append(early, "b", Naive.draw(early));
      early.commit();
      var relay = naive.transaction();
      assertThat(Naive.numbers(relay, "SELECT id FROM event WHERE id > 0")).containsExactly(2L);
      late.commit();
      relay.commit();
      assertThat(Naive.numbers(relay, "SELECT id FROM event WHERE id > 2")).isEmpty();
    }
  }

  @Test
  void ourRelayFindsALateCommit() throws Exception {
    var release = new CountDownLatch(1);
    var written = new CountDownLatch(1);
    var late =
        Thread.ofVirtual()
            .start(
                () ->
                    parcels.weigh(
                        "late",
                        1,
                        () -> {},
                        () -> {
                          written.countDown();
                          hold(release);
                        }));
    written.await();
    parcels.weigh("early", 1);
    await().until(() -> parcels.sequences("early").size() == 1);
    assertThat(parcels.sequences("late")).isEmpty();
    release.countDown();
    late.join();
    await().until(() -> parcels.sequences("late").size() == 1);
  }

  @Test
  void idsAndTransactionIdsDrawnBeforeTheLockTurnOrderRound() throws SQLException {
    try (var naive = new Naive("drawn")) {
      var first = naive.transaction();
      Naive.run(first, "SELECT pg_current_xact_id()");
      var drawnFirst = Naive.draw(first);
      var second = naive.transaction();
      Naive.append(second, "a", Naive.draw(second));
      second.commit();
      Naive.append(first, "a", drawnFirst);
      first.commit();
      var relay = naive.transaction();
      assertThat(Naive.numbers(relay, "SELECT version FROM event ORDER BY id"))
          .containsExactly(2L, 1L);
      assertThat(
              Naive.numbers(
                  relay,
                  """
                  SELECT version FROM event
                  WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY xid, id
                  """))
          .containsExactly(2L, 1L);
    }
  }

  @Test
  void ourPositionIsDrawnUnderTheLock() throws Exception {
    var drawn = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var first =
        Thread.ofVirtual()
            .start(
                () ->
                    parcels.weigh(
                        "drawn",
                        1,
                        () -> {
                          parcels.jdbc.sql("SELECT pg_current_xact_id()::text").query().singleRow();
                          drawn.countDown();
                          hold(release);
                        },
                        () -> {}));
    drawn.await();
    parcels.weigh("drawn", 2);
    release.countDown();
    first.join();
    await().untilAsserted(() -> assertThat(parcels.sequences("drawn")).containsExactly(1L, 2L));
  }

  @Test
  void anOpenWriterElsewhereStallsASnapshotGateAndNotOurs() throws SQLException {
    try (var naive = new Naive("gate");
        var elsewhere = new Naive("elsewhere")) {
      Naive.run(elsewhere.transaction(), "SELECT pg_current_xact_id()");
      var writer = naive.transaction();
      Naive.append(writer, "a", Naive.draw(writer));
      writer.commit();
      parcels.weigh("gated", 1);
      await().until(() -> parcels.sequences("gated").size() == 1);
      var gate = "SELECT id FROM event WHERE xid < pg_snapshot_xmin(pg_current_snapshot())";
      assertThat(Naive.numbers(naive.transaction(), gate)).isEmpty();
    }
  }

  @Test
  void skipLockedLetsAKeyOvertakeItself() throws SQLException {
    try (var naive = new Naive("skip")) {
      var writer = naive.transaction();
      Naive.append(writer, "a", Naive.draw(writer));
      Naive.append(writer, "a", Naive.draw(writer));
      writer.commit();
      var take = "SELECT version FROM event ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
      var slow = Naive.numbers(naive.transaction(), take);
      var fast = Naive.numbers(naive.transaction(), take);
      assertThat(fast).as("sent while the slow worker still holds the first").containsExactly(2L);
      assertThat(slow).containsExactly(1L);
    }
  }

  @Test
  void ofTwoProcessesOneRelaysAndTheOtherTakesOver() {
    var leader = new Parcels("takeover");
    try (var follower = new Parcels(leader)) {
      for (var i = 0; i < 50; i++) {
        (i % 2 == 0 ? leader : follower).weigh("shared", 1);
      }
      leader.close();
      LongStream.range(0, 50).forEach(_ -> follower.weigh("shared", 1));
      var expected = LongStream.rangeClosed(1, 100).mapToObj(Long::toString).toList();
      await()
          .untilAsserted(
              () -> assertThat(follower.topic.sequencesOf("shared")).isEqualTo(expected));
    }
  }

  @Test
  void theJournalIsAppendOnly() {
    parcels.weigh("written", 1);
    for (var sql : new String[] {"UPDATE journal SET actor = 'else'", "DELETE FROM journal"}) {
      assertThatThrownBy(() -> parcels.jdbc.sql(sql).update())
          .hasMessageContaining("the journal is append-only");
    }
  }

  private static void hold(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
