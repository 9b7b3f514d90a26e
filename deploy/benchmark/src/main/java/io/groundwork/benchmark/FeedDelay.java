package io.groundwork.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** R4: from the moment a command is sent to the moment its event is read from the live feed. */
final class FeedDelay implements Measurement {

  private static final double SHARE = 0.1;
  private static final int REPETITIONS = 3;
  private static final int MOST_WARMING = 9;
  private static final double STEADY = 0.8;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Pattern VERSION = Pattern.compile("\"id\":\"([^\"]+)\",\"version\":(\\d+)");

  @Override
  public List<Result> on(Bench bench) {
    var rate = bench.commandsPerSecond() * SHARE;
    var pace = new Pace(rate);
    var medians = bench.runs("ms");
    var tails = bench.runs("ms");
    bench.projects();
    bench.awaitQuiet();
    warmUp(bench, new Pace(rate));
    for (var run = 1; run <= REPETITIONS; run++) {
      var cpu = bench.cpu();
      var delays = run(bench, pace);
      var usage = cpu.stop();
      medians.add(Statistics.percentile(delays, 50), usage);
      tails.add(Statistics.percentile(delays, 99), usage);
      bench.say(
          "R4 %d: p50 %.1f ms, p99 %.1f ms of %d",
          run, medians.last(), tails.last(), delays.length);
    }
    var note = "all services run; every event arrived";
    return List.of(
        pace.judge(Result.absolute(Ratio.R4_MEDIAN, medians.side(), note)),
        pace.judge(Result.absolute(Ratio.R4_TAIL, tails.side(), note)));
  }

  /**
   * Runs that are not counted, until one's median no longer falls by a fifth: services that stood
   * still for other measurements are compiled only now.
   */
  private static void warmUp(Bench bench, Pace pace) {
    var before = Double.POSITIVE_INFINITY;
    for (var run = 1; run <= MOST_WARMING; run++) {
      var median = Statistics.percentile(run(bench, pace), 50);
      bench.say("R4 warming up: p50 %.1f ms", median);
      if (median > STEADY * before) {
        return;
      }
      before = median;
    }
  }

  /** Milliseconds of each event, at a feed of its own: none lasts for all runs. */
  private static double[] run(Bench bench, Pace pace) {
    var sent = new ConcurrentHashMap<String, Long>();
    var projects = bench.projects();
    var clients =
        IntStream.range(0, bench.plan().clients())
            .mapToObj(_ -> new Timed(projects, sent))
            .toList();
    try (var feed = FeedClient.connect(bench.system())) {
      pace.run(projects.load(clients), bench.plan().run());
      return sent.entrySet().stream().mapToDouble(each -> delay(feed, each)).toArray();
    }
  }

  private static double delay(FeedClient feed, Map.Entry<String, Long> sent) {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      var arrival = feed.arrival(sent.getKey());
      if (arrival != null) {
        return (arrival - sent.getValue()) / 1e6;
      }
      feed.check();
      Pause.of(Duration.ofMillis(10));
    }
    throw new Failure("The event of " + sent.getKey() + " has not come in " + LIMIT);
  }

  /** Keeps when each command was sent, by the version that it made. */
  private static final class Timed implements Client {

    private final Papers papers;
    private final Map<String, Long> sent;

    Timed(Projects projects, Map<String, Long> sent) {
      this.papers = new Papers(projects);
      this.sent = sent;
    }

    @Override
    public byte[] next() {
      return papers.next();
    }

    @Override
    public void answered(Exchange exchange, long sentAt) {
      var found = VERSION.matcher(exchange.body());
      if (!found.find()) {
        throw new Failure("An answer has no version: " + exchange.body());
      }
      sent.put(FeedClient.key(found.group(1), Long.parseLong(found.group(2))), sentAt);
    }
  }
}
