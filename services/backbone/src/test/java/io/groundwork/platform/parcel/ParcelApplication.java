package io.groundwork.platform.parcel;

import io.groundwork.platform.inbox.Batch;
import io.groundwork.platform.inbox.BatchHandler;
import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wired by platform's auto-configuration alone. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class ParcelApplication {

  /** What happens to a parcel. */
  sealed interface ParcelEvent {}

  record Weighed(long grams) implements ParcelEvent {}

  record Counted(long total) {}

  static final class TooHeavy extends RuntimeException {
    TooHeavy(String message) {
      super(message);
    }
  }

  @Bean
  EventStore<Counted, ParcelEvent> parcels(
      EventStores stores, @Value("${parcels.topic}") String topic) {
    return stores.of(
        new Aggregate<>(
            topic,
            ParcelEvent.class,
            new Counted(0),
            (state, event) ->
                switch (event) {
                  case Weighed weighed -> new Counted(state.total() + weighed.grams());
                },
            TooHeavy.class),
        event ->
            switch (event) {
              case Weighed weighed ->
                  new io.groundwork.platform.published.parcels.parcel.Weighed(weighed.grams());
            },
        (_, _, _) -> {});
  }

  @Bean
  Seen seen(@Value("${parcels.topic}") String topic) {
    return new Seen(topic);
  }

  @Bean
  Answering answering(
      @Value("${parcels.topic}") String topic, EventStore<Counted, ParcelEvent> store) {
    return new Answering(topic, store);
  }

  @Bean
  @ConditionalOnBooleanProperty("parcels.gathered")
  Gathered gathered(@Value("${parcels.topic}") String topic) {
    return new Gathered(topic);
  }

  /** Takes many at once, and remembers what was committed; breaks where it is told to. */
  static final class Gathered implements BatchHandler {

    final Map<String, List<Long>> sequences = new ConcurrentHashMap<>();
    final List<Integer> sizes = new CopyOnWriteArrayList<>();
    volatile long breaksAtGrams = -1;
    private final String topic;

    Gathered(String topic) {
      this.topic = topic;
    }

    @Override
    public String name() {
      return "gathered";
    }

    @Override
    public Set<String> topics() {
      return Set.of(topic);
    }

    @Override
    public void on(Batch batch) {
      if (batch.events().stream().anyMatch(event -> grams(event) == breaksAtGrams)) {
        throw new IllegalStateException("no parcel weighs " + breaksAtGrams);
      }
      var taken = new ArrayList<Event>();
      batch.each(taken::add);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              note(taken);
            }
          });
    }

    private void note(List<Event> taken) {
      sizes.add(taken.size());
      taken.forEach(
          event ->
              sequences
                  .computeIfAbsent(event.key(), _ -> new CopyOnWriteArrayList<>())
                  .add(event.sequence()));
    }
  }

  /** Weighs the parcel "answer-..." whenever one of 777 grams was weighed. */
  record Answering(String topic, EventStore<Counted, ParcelEvent> store) implements EventHandler {

    @Override
    public String name() {
      return "answering";
    }

    @Override
    public Set<String> topics() {
      return Set.of(topic);
    }

    @Override
    public void on(Event event) {
      if (grams(event) == 777) {
        store.execute("answer-" + event.key(), _ -> List.of(new Weighed(1)));
      }
    }
  }

  private static long grams(Event event) {
    return event.payload()
            instanceof io.groundwork.platform.published.parcels.parcel.Weighed weighed
        ? weighed.getGrams()
        : -2;
  }

  /** Remembers what it was given; breaks where it is told to. */
  static final class Seen implements EventHandler {

    final Map<String, List<Long>> sequences = new ConcurrentHashMap<>();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final Map<Long, Error> failsOnceAtGrams = new ConcurrentHashMap<>();
    volatile long breaksAtGrams = -1;
    private final String topic;

    Seen(String topic) {
      this.topic = topic;
    }

    @Override
    public String name() {
      return "seen";
    }

    @Override
    public Set<String> topics() {
      return Set.of(topic);
    }

    @Override
    public void on(Event event) {
      if (grams(event) == breaksAtGrams) {
        throw new IllegalStateException("no parcel weighs " + grams(event));
      }
      var error = failsOnceAtGrams.remove(grams(event));
      if (error != null) {
        throw error;
      }
      sequences
          .computeIfAbsent(event.key(), _ -> new CopyOnWriteArrayList<>())
          .add(event.sequence());
      events.add(event);
    }
  }
}
