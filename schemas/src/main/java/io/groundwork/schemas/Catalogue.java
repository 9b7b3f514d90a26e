package io.groundwork.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Every event that crosses a topic. Registration, documents and tests walk it. */
public final class Catalogue {

  /** Reads every topic, so that no entry needs to name it. */
  static final String MONITORING = "monitoring";

  static final String PROJECTS = "projects";
  static final String SITES = "sites";
  static final String FINANCING = "financing";

  private Catalogue() {}

  public static List<PublishedEvent> events() {
    return Stream.of(ProjectsEvents.ALL, SitesEvents.ALL, FinancingEvents.ALL)
        .flatMap(List::stream)
        .toList();
  }

  static PublishedEvent event(
      String topic, Class<? extends SpecificRecord> type, String... consumers) {
    var all = new ArrayList<>(List.of(consumers));
    all.add(MONITORING);
    return new PublishedEvent(topic, type, all);
  }
}
