package io.groundwork.platform.serde;

import static io.groundwork.platform.serde.WireFormatTests.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.serde.fixture.ParcelSent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads, one serde. */
@Timeout(60)
class SharedUseTests {

  private final FakeRegistry registry = new FakeRegistry();
  private final AvroSerializer serializer = new AvroSerializer();
  private final AvroDeserializer deserializer = new AvroDeserializer();

  @AfterEach
  void stop() {
    serializer.close();
    deserializer.close();
    registry.close();
  }

  private void configure() {
    var settings =
        Map.of(
            "schema.registry.url",
            registry.url(),
            "specific.avro.reader",
            "true",
            "max.retries",
            "0",
            "specific.avro.trusted.packages",
            "io.groundwork.platform.serde.fixture");
    serializer.configure(settings, false);
    deserializer.configure(settings, false);
  }

  private static <T> List<T> together(int times, Callable<T> work) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < times; i++) {
        futures.add(threads.submit(work));
      }
      for (var future : futures) {
        results.add(future.get());
      }
    }
    return results;
  }

  @Test
  void asksOnceForWhatManyWant() throws Exception {
    configure();

    var written = together(500, () -> serializer.write("parcels", parcel()));
    assertThat(written).allMatch(it -> it.length == written.getFirst().length);
    var read = together(500, () -> deserializer.read("parcels", written.getFirst()));

    assertThat(read).allMatch(parcel()::equals);
    assertThat(registry.requests)
        .containsExactly("POST /subjects/parcels-value/versions", "GET /schemas/ids/1");
  }

  @Test
  void writesAndReadsOnManyThreadsWithoutMixingThemUp() throws Exception {
    configure();
    var number = new AtomicInteger();

    var lost =
        together(
            20_000,
            () -> {
              var parcel = parcel();
              parcel.setParcelId("p".repeat(number.incrementAndGet() % 3000));
              parcel.setGrams(number.get());
              var bytes = serializer.write("parcels", parcel);
              return !parcel.equals(deserializer.read("parcels", bytes));
            });

    assertThat(lost).doesNotContain(true);
  }

  @Test
  void aSlowLookUpHoldsUpNobodyElse() throws Exception {
    configure();
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    registry.next(
        exchange -> {
          asked.countDown();
          try {
            answer.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          FakeRegistry.reply(exchange, 200, "{\"id\":9}");
        });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> serializer.write("slow", parcel()));
      asked.await();

      assertThat(serializer.write("fast", parcel())).startsWith(0, 0, 0, 0, 1);

      assertThat(slow.isDone()).isFalse();
      answer.countDown();
      assertThat(slow.get()).startsWith(0, 0, 0, 0, 9);
    }
  }

  @Test
  void keepsNoMoreThanItsLimit() {
    var lookups = new Lookups<Integer, String>(10);
    IntStream.range(0, 1000).forEach(i -> lookups.get(i, String::valueOf));
    assertThat(lookups.size()).isEqualTo(10);
    var loads = new AtomicInteger();
    IntStream.range(990, 1000)
        .forEach(i -> lookups.get(i, key -> "again" + loads.incrementAndGet()));
    assertThat(loads).hasValue(0);
  }

  @Test
  void doesNotKeepAFailure() {
    var lookups = new Lookups<String, String>(10);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                lookups.get(
                    "a",
                    _ -> {
                      throw new IllegalStateException();
                    }));
    assertThat(lookups.get("a", _ -> "b")).isEqualTo("b");
    assertThat(lookups.size()).isOne();
  }

  @Test
  void writesRecordsWhoseSchemaIsParsedAgainEachTime() {
    configure();
    var text = SchemaText.of(ParcelSent.getClassSchema());
    for (int i = 0; i < 3000; i++) {
      var record =
          new GenericRecordBuilder(new Schema.Parser().parse(text))
              .set("parcelId", "p" + i)
              .set("grams", 1L)
              .build();
      serializer.write("parcels", record);
    }
    assertThat(registry.requests).hasSize(1);
  }
}
