package io.groundwork.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** R4: from the moment a command is sent to the moment its event is read from the live feed. */
final class FeedDelay implements Measurement {

  private static final double SHARE = 0.1;
  private static final int REPETITIONS = 3;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Pattern VERSION = Pattern.compile("\"id\":\"([^\"]+)\",\"version\":(\\d+)");

  @Override
  public List<Result> on(Bench bench) {
    var rate = bench.commandsPerSecond() * SHARE;
    var medians = new ArrayList<Double>();
    var tails = new ArrayList<Double>();
    bench.projects();
    bench.awaitQuiet();
    try (var feed = FeedClient.connect(bench.system())) {
      run(bench, feed, rate);
      var cpu = bench.cpu();
      for (var run = 1; run <= REPETITIONS; run++) {
        var delays = run(bench, feed, rate);
        medians.add(Statistics.percentile(delays, 50));
        tails.add(Statistics.percentile(delays, 99));
        bench
            .console()
            .step(
                "R4 %d: p50 %.1f ms, p99 %.1f ms of %d",
                run, medians.getLast(), tails.getLast(), delays.length);
      }
      var usage = cpu.stop();
      var note = "%.0f commands/s; all services run; every event arrived".formatted(rate);
      return List.of(
          Result.absolute(Ratio.R4_MEDIAN, Result.Side.of("ms", medians), usage, note),
          Result.absolute(Ratio.R4_TAIL, Result.Side.of("ms", tails), usage, note));
    }
  }

  /** Milliseconds of each event. */
  private static double[] run(Bench bench, FeedClient feed, double rate) {
    var sent = new ConcurrentHashMap<String, Long>();
    var projects = bench.projects();
    var clients =
        IntStream.range(0, bench.plan().clients())
            .mapToObj(_ -> new Timed(projects, sent))
            .toList();
    projects.commands(clients).paced(bench.plan().run(), rate);
    return sent.entrySet().stream().mapToDouble(each -> delay(feed, each)).toArray();
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

    private final Projects.Papers papers;
    private final Map<String, Long> sent;

    Timed(Projects projects, Map<String, Long> sent) {
      this.papers = projects.new Papers();
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
