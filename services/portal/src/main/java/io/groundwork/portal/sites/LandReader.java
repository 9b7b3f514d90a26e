package io.groundwork.portal.sites;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.Tick;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.sites.Input.Kind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a feature as the form for a plot would have it, and says what its shape is wrong in. */
final class LandReader {

  /** The officer's own number of a plot; it never leaves the portal. */
  static final String REFERENCE = "reference";

  static final String TERRITORY = "territory";
  private static final String LAND = "boundary";
  private static final String BLANK = "form.is blank";

  private final OwnTerritories territories;
  private final @Nullable String otherwise;
  private final String organisation;
  private final ZoneId zone;

  /**
   * @param otherwise id of the territory of a feature that names none
   */
  LandReader(
      OwnTerritories territories, @Nullable String otherwise, String organisation, ZoneId zone) {
    this.territories = territories;
    this.otherwise = otherwise;
    this.organisation = organisation;
    this.zone = zone;
  }

  /** Properties of a feature, in the order in which they are told of. */
  static List<String> properties() {
    return LandAct.PLOT.inputs().stream()
        .map(Input::name)
        .filter(name -> !name.equals(LAND))
        .map(LandReader::nameOf)
        .toList();
  }

  /** What the file calls a field of the service. */
  static String nameOf(String field) {
    return field.equals("territoryId")
        ? TERRITORY
        : field
            .replaceFirst("^utilities\\.", "")
            .replaceFirst("^boundary(\\.geometry)?", "geometry");
  }

  ImportRow read(int number, JsonNode node) {
    var feature = LandFeature.of(node);
    var form = Form.of(texts(feature));
    LandAct.PLOT.inputs().forEach(input -> check(input, feature, form));
    var statement = statement(form, territory(feature, form));
    var reference = feature.text(REFERENCE);
    var content = statement.toString();
    var id = name(reference.isEmpty() ? "content\n" + content : "reference\n" + reference);
    statement.put("id", id);
    var key = "import-" + name(id + content);
    return ImportRow.of(number, form.text("name"), id, key, statement, form, LandReader::nameOf);
  }

  private static Map<String, String> texts(LandFeature feature) {
    var texts = new LinkedHashMap<String, String>();
    for (var input : LandAct.PLOT.inputs()) {
      var text = feature.text(nameOf(input.name()));
      texts.put(input.name(), input.kind() != Kind.CHECK ? text : Tick.isYes(text) ? "on" : "");
    }
    texts.put(LAND, feature.polygon());
    return texts;
  }

  private static void check(Input input, LandFeature feature, Form form) {
    var text = feature.text(nameOf(input.name()));
    var wrong =
        switch (input.kind()) {
          case LAND -> feature.polygon().isEmpty() ? "sites.import.wrong.geometry" : "";
          case CHECK -> text.isEmpty() ? BLANK : isTick(text) ? "" : "import.wrong.tick";
          case DATE -> text.isEmpty() ? BLANK : isDay(text) ? "" : "import.wrong.date";
          default -> text.isEmpty() && input.required() ? BLANK : "";
        };
    if (!wrong.isEmpty()) {
      form.wrong(input.name(), wrong);
    }
  }

  private static boolean isTick(String text) {
    return Tick.isYes(text) || Tick.isNo(text);
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private @Nullable String territory(LandFeature feature, Form form) {
    var named = feature.text(TERRITORY);
    var id = named.isEmpty() ? otherwise : territories.idOf(named);
    if (id == null) {
      var wrong = named.isEmpty() ? BLANK : "sites.import.wrong.territory";
      form.wrong("territoryId", wrong);
    }
    return id;
  }

  private Map<String, Object> statement(Form form, @Nullable String territory) {
    var statement = new LinkedHashMap<String, Object>();
    Told.of(form, LandAct.PLOT.inputs(), zone)
        .forEach(
            (name, value) -> {
              if (value != null) {
                statement.put(name, value);
              }
            });
    if (territory != null) {
      statement.put("territoryId", territory);
    }
    return statement;
  }

  private String name(String text) {
    var bytes = ("groundwork plot\n" + organisation + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
