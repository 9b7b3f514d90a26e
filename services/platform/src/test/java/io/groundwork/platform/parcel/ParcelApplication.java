package io.groundwork.platform.parcel;

import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.platform.serde.fixture.ParcelSent;
import io.groundwork.platform.serde.fixture.Price;
import io.groundwork.platform.serde.fixture.Speed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Wired by platform's auto-configuration alone. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class ParcelApplication {

  static final String TOPIC = "parcels.parcel";

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
  EventStore<Counted, ParcelEvent> parcels(EventStores stores) {
    return stores.of(
        new Aggregate<>(
            TOPIC,
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
                  new ParcelSent(
                      "p", weighed.grams(), true, Speed.FAST, new Price("1", "EUR"), List.of());
            },
        (_, _, _) -> {});
  }

  @Bean
  Seen seen() {
    return new Seen();
  }

  /** Remembers what it was given; breaks where it is told to. */
  static final class Seen implements EventHandler {

    final Map<String, List<Long>> sequences = new ConcurrentHashMap<>();
    final List<Event> events = new CopyOnWriteArrayList<>();
    volatile long breaksAtGrams = -1;

    @Override
    public String name() {
      return "seen";
    }

    @Override
    public Set<String> topics() {
      return Set.of(TOPIC);
    }

    @Override
    public void on(Event event) {
      if (event.payload() instanceof ParcelSent sent && sent.getGrams() == breaksAtGrams) {
        throw new IllegalStateException("no parcel weighs " + sent.getGrams());
      }
      sequences
          .computeIfAbsent(event.key(), _ -> new CopyOnWriteArrayList<>())
          .add(event.sequence());
      events.add(event);
    }
  }
}
