package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An outage of Kafka costs a service few log lines, little work, and no long wait at its end. */
class KafkaOutageIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);

  /** Two consumers and the relay's producer, each with attempts that grow five seconds apart. */
  private static final double LINES_A_SECOND = 5;

  /** Of one processor; a consumer that spins takes a tenth to a half. */
  private static final double WORK = 0.05;

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Lines lines = new Lines();
  private Parcels parcels;

  @BeforeEach
  void start() {
    parcels = new Parcels("kafkaless");
    parcels.weigh("warm", 1);
    await().atMost(LONG).until(() -> parcels.sequences("warm").size() == 1);
    lines.setContext(root.getLoggerContext());
    lines.start();
    root.addAppender(lines);
  }

  @AfterEach
  void stop() {
    root.detachAppender(lines);
    parcels.close();
  }

  /** It lasts until the relay has given up a batch once, which is some fifteen seconds. */
  @Test
  void anOutageIsQuietAndSoonOver() {
    var failures =
        parcels.context.getBean(MeterRegistry.class).counter("groundwork.relay.failures");
    var before = failures.count();
    Servers.ALL.kafka().kill();
    var began = System.nanoTime();
    var work = secondsOfWork();
    parcels.weigh("later", 1);
    await().atMost(LONG).until(() -> failures.count() > before);
    var away = (System.nanoTime() - began) / 1e9;
    assertThat((secondsOfWork() - work) / away).as("share of a processor").isLessThan(WORK);
    assertThat(lines.all).as("says that Kafka is away").isNotEmpty();
    assertThat(lines.all).hasSizeLessThan((int) (LINES_A_SECOND * away));

    Servers.ALL.kafka().start();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> parcels.sequences("later").equals(List.of(1L)));
  }

  /** Of the threads of Kafka's clients and of those that poll them. */
  private static double secondsOfWork() {
    var threads = ManagementFactory.getThreadMXBean();
    return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadName().matches("(consumer|kafka).*"))
            .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
            .sum()
        / 1e9;
  }

  /** What this service logs of Kafka. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLoggerName().startsWith("org.apache.kafka")) {
        all.add(event.getLoggerName() + " " + event.getFormattedMessage());
      }
    }
  }
}
