package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Kafka's own measuring tools, as processes with the broker's libraries. */
final class KafkaTools {

  private static final Pattern SENT =
      Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec .*(?:99th|max latency)");
  private static final int FETCHED_PER_SECOND = 9;
  private static final int FETCHED = 4;

  private final Installation system;

  KafkaTools(Installation system) {
    this.system = system;
  }

  /** Records a second of transactions, acknowledged by all, as large as asked. */
  double produce(String topic, int records, int size) {
    return produced(
        run(
            "ProducerPerformance",
            "--topic",
            topic,
            "--num-records",
            Integer.toString(records),
            "--record-size",
            Integer.toString(size),
            "--throughput",
            "-1",
            "--transactional-id",
            "benchmark-" + System.nanoTime(),
            "--producer-props",
            "bootstrap.servers=" + system.bootstrapServers(),
            "acks=all",
            "batch.size=131072"));
  }

  /** Records a second of these topics from their beginning, without the time to join the group. */
  double consume(List<String> topics, long records) {
    var settings = system.file("consumer.properties");
    try {
      Files.writeString(settings, "isolation.level=read_committed\nauto.offset.reset=earliest\n");
    } catch (IOException e) {
      throw new Failure("Cannot write " + settings, e);
    }
    var said =
        run(
            "ConsumerPerformance",
            "--bootstrap-server",
            system.bootstrapServers(),
            "--include",
            String.join("|", topics).replace(".", "\\."),
            "--num-records",
            Long.toString(records),
            "--group",
            "benchmark-" + System.nanoTime(),
            "--command-config",
            settings.toString());
    return consumed(said, records);
  }

  static double produced(String said) {
    var last =
        SENT.matcher(said)
            .results()
            .reduce((_, next) -> next)
            .orElseThrow(() -> new Failure("producer-perf-test tells no rate: " + said));
    return Double.parseDouble(last.group(2));
  }

  /** The tool ends quietly when it waits too long: then the count is short. */
  static double consumed(String said, long records) {
    var line =
        said.lines()
            .map(text -> text.split(",\\s*"))
            .filter(fields -> fields.length == 10 && fields[0].matches("\\d{4}-.*"))
            .reduce((_, next) -> next)
            .orElseThrow(() -> new Failure("consumer-perf-test tells no rate: " + said));
    if (Long.parseLong(line[FETCHED]) < records) {
      throw new Failure(
          "consumer-perf-test read %s of %d records".formatted(line[FETCHED], records));
    }
    return Double.parseDouble(line[FETCHED_PER_SECOND]);
  }

  private String run(String tool, String... arguments) {
    var tools = system.root().resolve("deploy/benchmark/target/kafka-tools/*");
    var broker = system.root().resolve("deploy/backing/target/servers/kafka/*");
    var command =
        new ArrayList<>(
            List.of(
                Launch.java(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                tools + ":" + broker,
                "org.apache.kafka.tools." + tool));
    command.addAll(Arrays.asList(arguments));
    return ChildProcess.run(tool, command, Map.of(), system.file(tool + ".log"));
  }
}
