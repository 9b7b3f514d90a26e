package io.groundwork.portal.sites;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.UnreadableFile;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON file that somebody sent: a feature collection, a feature per plot. */
final class LandFile {

  static final int MOST_ROWS = 500;
  private static final int MOST_BYTES = 5_000_000;
  private static final JsonMapper JSON = new JsonMapper();

  private LandFile() {}

  /** Every feature with its state; the first one has number 1. */
  static List<ImportRow> read(byte[] bytes, LandReader reader) {
    var features = features(bytes);
    if (features.isEmpty()) {
      throw new UnreadableFile("sites.import.wrong.empty", null);
    }
    if (features.size() > MOST_ROWS) {
      throw new UnreadableFile("sites.import.wrong.many", null);
    }
    var rows =
        IntStream.range(0, features.size())
            .mapToObj(at -> reader.read(at + 1, features.get(at)))
            .toList();
    return ImportRow.eachOnce(rows, "sites.import.wrong.same");
  }

  private static List<JsonNode> features(byte[] bytes) {
    var file = bytes.length > MOST_BYTES ? null : tree(bytes);
    if (file == null || !file.path("type").asString("").equals("FeatureCollection")) {
      throw new UnreadableFile("sites.import.wrong.file", null);
    }
    return file.path("features").valueStream().toList();
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new UnreadableFile("sites.import.wrong.file", e);
    }
  }
}
