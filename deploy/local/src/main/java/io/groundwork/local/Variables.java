package io.groundwork.local;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The scenario's variables; {@code ${name.path}} in any text stands for a value. */
final class Variables {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern TODAY = Pattern.compile("today(?:([+-]\\d+)d)?");
  private static final Pattern NOW = Pattern.compile("now(?:([+-]\\d+)s)?");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, JsonNode> values = new HashMap<>();
  private final Clock clock;

  Variables(Clock clock) {
    this.clock = clock;
  }

  void set(String name, JsonNode value) {
    values.put(name, value);
  }

  /** The node with every reference replaced, in values found too. */
  JsonNode expand(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        var copy = JSON.createObjectNode();
        object.forEachEntry((name, value) -> copy.set(name, expand(value)));
        yield copy;
      }
      case ArrayNode array -> {
        var copy = JSON.createArrayNode();
        array.forEach(value -> copy.add(expand(value)));
        yield copy;
      }
      case StringNode text -> expandText(text.stringValue());
      default -> node;
    };
  }

  /** The text with every reference replaced. */
  String text(String text) {
    return expandText(text).asString();
  }

  private JsonNode expandText(String text) {
    var whole = REFERENCE.matcher(text);
    if (whole.matches()) {
      return value(whole.group(1));
    }
    var expanded =
        REFERENCE
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1)).asString()));
    return StringNode.valueOf(expanded);
  }

  private JsonNode value(String reference) {
    var today = TODAY.matcher(reference);
    if (today.matches()) {
      return StringNode.valueOf(LocalDate.now(clock).plusDays(offset(today)).toString());
    }
    var now = NOW.matcher(reference);
    if (now.matches()) {
      return StringNode.valueOf(clock.instant().plus(Duration.ofSeconds(offset(now))).toString());
    }
    if (reference.equals("uuid")) {
      return StringNode.valueOf(UUID.randomUUID().toString());
    }
    var dot = reference.indexOf('.');
    var name = dot < 0 ? reference : reference.substring(0, dot);
    var value = values.get(name);
    if (value == null) {
      throw new Problem("The scenario uses ${%s}, which nothing sets".formatted(reference));
    }
    return expand(dot < 0 ? value : at(value, reference.substring(dot + 1)));
  }

  /** What a path of names and array indexes leads to. */
  static JsonNode at(JsonNode node, String path) {
    var found = node;
    for (var name : path.split("\\.")) {
      found = found.isArray() ? found.path(Integer.parseInt(name)) : found.path(name);
    }
    if (found.isMissingNode()) {
      throw new Problem("There is no %s in %s".formatted(path, node));
    }
    return found;
  }

  private static long offset(Matcher matcher) {
    return matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
  }
}
