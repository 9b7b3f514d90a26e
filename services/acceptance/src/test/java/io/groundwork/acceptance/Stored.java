package io.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything the services' databases hold, as rows and a hash per table. */
final class Stored {

  /** Kept or changed whatever is asked: answers to be repeated, and the scheduler's heartbeat. */
  private static final Set<String> UNRELATED =
      Set.of("idempotency_key", "scheduled_tasks", "alert_task");

  private static final String TABLES =
      """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
      """;

  private static final String HASH =
      "SELECT count(*), md5(string_agg(t::text, ' ' ORDER BY t::text)) FROM %s t";

  private Stored() {}

  /** Waits until events under way have arrived everywhere, and a rebuild has played them all. */
  static Map<String, List<String>> atRest(Addresses addresses) {
    var last = new TreeMap<String, List<String>>();
    await()
        .pollInterval(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              var now = now(addresses);
              var same = now.equals(last);
              last.clear();
              last.putAll(now);
              return same && recorded(addresses) == seen(addresses);
            });
    return last;
  }

  private static long recorded(Addresses addresses) {
    return Addresses.SERVICES.stream()
        .mapToLong(service -> count(addresses, service, "journal"))
        .sum();
  }

  private static long seen(Addresses addresses) {
    return count(addresses, "monitoring", "timeline");
  }

  private static long count(Addresses addresses, String service, String table) {
    return new Database(addresses, service).number("SELECT count(*) FROM " + table);
  }

  /** Service and table to number and hash of its rows. */
  static Map<String, List<String>> now(Addresses addresses) {
    var stored = new TreeMap<String, List<String>>();
    for (var service : Addresses.SERVICES) {
      var database = new Database(addresses, service);
      for (var table : database.texts(TABLES)) {
        if (!UNRELATED.contains(table)) {
          stored.put(service + "." + table, database.texts(HASH.formatted(table)));
        }
      }
    }
    return stored;
  }
}
