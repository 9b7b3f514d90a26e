package io.groundwork.platform.journal;

import io.groundwork.platform.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the store of each kind of aggregate. */
public final class EventStores {

  private final Journal journal;
  private final Outbox outbox;
  private final Clock clock;
  private final PublishedSchemas published;
  private final List<Upcaster> upcasters;

  EventStores(
      JdbcClient jdbc,
      Outbox outbox,
      Clock clock,
      PublishedSchemas published,
      List<Upcaster> upcasters) {
    this.journal = new Journal(jdbc);
    this.outbox = outbox;
    this.clock = clock;
    this.published = published;
    this.upcasters = upcasters;
  }

  public <S, E> EventStore<S, E> of(
      Aggregate<S, E> aggregate, Messages<E> messages, StateRows<S> rows) {
    var json = new EventJson<>(aggregate.events(), upcasters);
    published.add(aggregate.topic(), json.types());
    return new EventStore<>(aggregate, messages, rows, journal, json, outbox, clock);
  }
}
