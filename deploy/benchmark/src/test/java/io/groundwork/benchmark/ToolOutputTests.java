package io.groundwork.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the reference tools print, as their versions of today do. */
class ToolOutputTests {

  @Test
  void readsTheRateOfPgbenchWithoutItsConnecting() {
    assertThat(
            Pgbench.tps(
                """
                number of transactions actually processed: 25530
                latency average = 1.565 ms
                initial connection time = 21.007 ms
                tps = 5111.893443 (without initial connection time)
                """))
        .isEqualTo(5111.893443);
    assertThatThrownBy(() -> Pgbench.tps("pgbench: error: connection failed"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("connection failed");
  }

  @Test
  void readsTheLastLineOfTheProducer() {
    assertThat(
            KafkaTools.produced(
                """
                16001 records sent, 3200.2 records/sec (3.05 MB/sec), 20.7 ms avg latency, 510.0 ms max latency.
                50000 records sent, 91743.1 records/sec (87.49 MB/sec), 155.2 ms avg latency, 372.0 ms max latency, 158 ms 50th, 261 ms 95th, 352 ms 99th, 371 ms 99.9th.
                """))
        .isEqualTo(91743.1);
  }

  @Test
  void readsWhatTheConsumerFetched() {
    var said =
        """
        start.time, end.time, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec, rebalance.time.ms, fetch.time.ms, fetch.MB.sec, fetch.nMsg.sec
        2026-11-25 18:00:00:000, 2026-11-25 18:00:05:000, 10.0, 2.0, 20000, 4000.0, 3500, 1500, 6.7, 13333.3
        """;

    assertThat(KafkaTools.consumed(said, 20_000)).isEqualTo(13333.3);
    assertThatThrownBy(() -> KafkaTools.consumed(said, 20_001))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("20000 of 20001");
  }
}
