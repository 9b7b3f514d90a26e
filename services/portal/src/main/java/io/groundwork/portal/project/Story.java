package io.groundwork.portal.project;

import io.groundwork.portal.project.FactsApi.Entries;
import io.groundwork.portal.project.FactsApi.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened, the last first: each thing that somebody did, with all that followed from it. */
record Story(List<Chapter> chapters, boolean whole) {

  private static final int PAGES = 5;

  /** One cause with its effects, in the order in which they came. */
  record Chapter(List<Entry> entries) {

    public Entry first() {
      return entries.getFirst();
    }
  }

  /** Page after page, up to an instant; what is longer than anybody reads is cut. */
  static Story read(Function<@Nullable String, Entries> pages, @Nullable Instant until) {
    var entries = new ArrayList<Entry>();
    var page = pages.apply(null);
    entries.addAll(page.items());
    for (var read = 1; page.next() != null && read < PAGES; read++) {
      page = pages.apply(page.next());
      entries.addAll(page.items());
    }
    if (until != null) {
      entries.removeIf(entry -> entry.time().isAfter(until));
    }
    return new Story(chapters(entries), page.next() == null);
  }

  private static List<Chapter> chapters(List<Entry> entries) {
    Map<String, List<Entry>> byCause = new LinkedHashMap<>();
    entries.forEach(
        entry -> byCause.computeIfAbsent(entry.correlationId(), _ -> new ArrayList<>()).add(entry));
    return byCause.values().stream().map(Chapter::new).toList().reversed();
  }

  /** Everybody it names. */
  Stream<String> people() {
    return chapters.stream()
        .flatMap(chapter -> chapter.entries().stream())
        .flatMap(entry -> entry.happening().people());
  }
}
