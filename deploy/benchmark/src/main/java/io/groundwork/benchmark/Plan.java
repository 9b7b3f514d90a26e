package io.groundwork.benchmark;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param clients connections that send at once, of ours and of pgbench
 * @param repetitions of both sides by turns; the median counts
 * @param run length of one repetition
 * @param backlog rows that a relay drains
 * @param events that a rebuild has to read at least
 */
record Plan(
    boolean quick,
    int clients,
    int repetitions,
    Duration warmUp,
    Duration run,
    int backlog,
    int events) {

  static Plan of(boolean quick, int clients) {
    return quick
        ? new Plan(true, clients, 3, Duration.ofSeconds(15), Duration.ofSeconds(5), 50_000, 20_000)
        : new Plan(
            false, clients, 5, Duration.ofSeconds(40), Duration.ofSeconds(20), 500_000, 100_000);
  }
}
