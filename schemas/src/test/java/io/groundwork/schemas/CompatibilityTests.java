package io.groundwork.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompatibilityTests {

  private static final Releases RELEASES = new Releases(Path.of("src/main/released"));

  private static final String RELEASED =
      """
      {"type": "record", "name": "HoldPlaced", "namespace": "fixture", "fields": [
        {"name": "plotId", "type": "string"},
        {"name": "heldUntil", "type": "long"},
        {"name": "by", "type": {"type": "enum", "name": "Use", "symbols": ["UNKNOWN", "HOLD"], "default": "UNKNOWN"}},
        {"name": "note", "type": ["null", "string"], "default": null}]}
      """;

  @Test
  void currentEventsKeepEveryReleasedPromise(TestReporter reporter) {
    var found = Compatibility.of(Releases.current(), RELEASES.all());

    assertThat(RELEASES.all()).isNotEmpty();
    assertThat(found.broken()).isEmpty();
    found.unreleased().forEach(name -> reporter.publishEntry("not released yet", name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a field without default is removed
        "{\"name\": \"heldUntil\", \"type\": \"long\"}, -> ",
        // a field without default is added
        "{\"name\": \"heldUntil\" -> {\"name\": \"officer\", \"type\": \"string\"}, {\"name\":"
            + " \"heldUntil\"",
        // a type changes
        "\"type\": \"long\" -> \"type\": \"string\"",
        // a type becomes wider, which only one direction can read
        "\"type\": \"long\" -> \"type\": \"double\"",
        // an enum loses a symbol and its default
        "[\"UNKNOWN\", \"HOLD\"], \"default\": \"UNKNOWN\" -> [\"UNKNOWN\"]",
        // an optional field becomes mandatory
        "[\"null\", \"string\"], \"default\": null -> \"string\""
      })
  void findsTheBrokenPromise(String change) {
    assertThat(afterChange(change).broken())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).contains("fixture.HoldPlaced", "release 1.0.0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // an optional field is removed
        ",\n  {\"name\": \"note\", \"type\": [\"null\", \"string\"], \"default\": null} -> ",
        // an optional field is added
        "{\"name\": \"note\" -> {\"name\": \"officer\", \"type\": [\"null\", \"string\"],"
            + " \"default\": null}, {\"name\": \"note\"",
        // an enum with a default gains a symbol
        "[\"UNKNOWN\", \"HOLD\"] -> [\"UNKNOWN\", \"HOLD\", \"LEASE\"]"
      })
  void allowsWhatBothSidesCanRead(String change) {
    assertThat(afterChange(change).broken()).isEmpty();
  }

  @Test
  void anEnumWithoutDefaultCannotGrow() {
    var released = RELEASED.replace(", \"default\": \"UNKNOWN\"", "");
    var grown = released.replace("\"HOLD\"]", "\"HOLD\", \"LEASE\"]");

    assertThat(Compatibility.of(named(grown), release(released)).broken())
        .singleElement()
        .asString()
        .contains("MISSING_ENUM_SYMBOLS");
  }

  @Test
  void aReleasedEventNeverDisappears() {
    var found = Compatibility.of(Map.of(), release(RELEASED));

    assertThat(found.broken()).containsExactly("fixture.HoldPlaced of release 1.0.0 is gone");
  }

  @Test
  void aNewEventIsReportedUntilItIsReleased() {
    var found = Compatibility.of(named(RELEASED), Map.of("1.0.0", Map.of()));

    assertThat(found.broken()).isEmpty();
    assertThat(found.unreleased()).containsExactly("fixture.HoldPlaced");
  }

  @Test
  void anOlderReleaseCountsAsMuchAsTheLatest() {
    var releases =
        Map.of(
            "1.0.0", named(RELEASED.replace("\"long\"", "\"string\"")), "1.1.0", named(RELEASED));

    assertThat(Compatibility.of(named(RELEASED), releases).broken()).isNotEmpty();
  }

  @Test
  void whatIsFrozenIsReadBackAndCannotBeFrozenTwice(@TempDir Path folder) throws IOException {
    var releases = new Releases(folder);
    releases.freeze("1.0.0");

    assertThat(releases.all()).containsExactly(Map.entry("1.0.0", Releases.current()));
    assertThatThrownBy(() -> releases.freeze("1.0.0")).hasMessageContaining("1.0.0 is frozen");
  }

  /** A change is written as {@code text -> replacement}. */
  private static Compatibility afterChange(String change) {
    var parts = change.split(" -> ", 2);
    assertThat(RELEASED).contains(parts[0]);
    return Compatibility.of(named(RELEASED.replace(parts[0], parts[1])), release(RELEASED));
  }

  private static Map<String, Map<String, Schema>> release(String schema) {
    return Map.of("1.0.0", named(schema));
  }

  private static Map<String, Schema> named(String schema) {
    var parsed = new Schema.Parser().parse(schema);
    return Map.of(parsed.getFullName(), parsed);
  }
}
