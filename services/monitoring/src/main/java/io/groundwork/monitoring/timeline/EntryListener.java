package io.groundwork.monitoring.timeline;

import io.groundwork.monitoring.pipeline.BatchObserver;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.ProjectDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an entry of every event, whatever its type, for those who list entries. */
@Component
class EntryListener implements BatchObserver {

  private static final Set<String> OF_PROJECT =
      Set.of(Topics.PROJECT, Topics.ALLOCATION, Topics.RESIDENCY, Topics.PLAN);
  private static final String PROJECT = "projectId";
  private static final int LONGEST = 500;

  private final List<EntryReader> readers;

  EntryListener(List<EntryReader> readers) {
    this.readers = readers;
  }

  @Override
  public Consumer<Event> observing(List<Event> batch) {
    var entries = new LinkedHashMap<UUID, Entry>();
    batch.forEach(event -> entries.put(event.id(), entry(event)));
    var reading =
        readers.stream().map(reader -> reader.reading(List.copyOf(entries.values()))).toList();
    return event -> {
      var entry = Objects.requireNonNull(entries.get(event.id()));
      reading.forEach(reader -> reader.accept(entry));
    };
  }

  private static Entry entry(Event event) {
    var payload = event.payload();
    var summary = new TreeMap<String, Object>();
    var details = payload.getSchema().getField("details");
    if (details != null && payload.get(details.pos()) instanceof ProjectDetails known) {
      addFields(summary, known);
    }
    addFields(summary, payload);
    return new Entry(
        event.id(),
        project(event, summary),
        event.topic(),
        payload.getSchema().getName(),
        event.sequence(),
        event.time(),
        event.actor(),
        event.organisation(),
        event.correlationId(),
        payload instanceof StageEntered entered ? entered.getStage().name() : null,
        summary);
  }

  private static @Nullable String project(Event event, Map<String, Object> summary) {
    if (OF_PROJECT.contains(event.topic())) {
      return event.key();
    }
    return summary.get(PROJECT) instanceof String id ? id : null;
  }

  private static void addFields(Map<String, Object> summary, SpecificRecord source) {
    for (var field : source.getSchema().getFields()) {
      var value = told(source.get(field.pos()));
      if (value != null) {
        summary.put(field.name(), value);
      }
    }
  }

  /** Single values only; a boundary is no summary. */
  private static @Nullable Object told(@Nullable Object value) {
    return switch (value) {
      case String text when text.length() <= LONGEST -> text;
      case Number number -> number;
      case Boolean bool -> bool;
      case Enum<?> constant -> constant.name();
      case Money money -> money.getAmount() + " " + money.getCurrency();
      case null, default -> null;
    };
  }
}
