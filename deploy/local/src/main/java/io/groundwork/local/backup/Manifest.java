package io.groundwork.local.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds; written last, so that a file without it is no backup.
 *
 * @param takenAt RFC 3339, when everything stood still
 * @param databases service name to what its database holds
 * @param topics name to number of records
 * @param schemas what the ids in the records stand for
 */
record Manifest(
    int format,
    String takenAt,
    Map<String, Tables> databases,
    Map<String, Long> topics,
    List<UsedSchema> schemas) {

  static final int FORMAT = 1;

  /** Whether it says who is behind the ids. */
  boolean namesPeople() {
    return databases.containsKey(Installation.IDENTITY);
  }

  /**
   * @param migrations versions and checksums of the database's structure
   * @param rows table to number of rows, in an order in which they can be loaded
   */
  record Tables(List<String> migrations, Map<String, Long> rows) {}

  /**
   * @param schema Avro, as JSON text
   */
  record UsedSchema(String topic, int id, String schema) {}
}
