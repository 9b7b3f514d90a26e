package io.groundwork.platform.serde;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Confluent's REST API in Java types: paths, bodies and answers, nothing kept. */
final class RegistryProtocol implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final RegistryCalls calls;
  private final String normalize;

  RegistryProtocol(SerdeConfig config) {
    calls = new RegistryCalls(config);
    normalize = config.getBoolean(SerdeConfig.NORMALIZE) ? "?normalize=true" : "";
  }

  int register(String subject, Schema schema) {
    return idOf(calls.send("POST", versions(subject) + normalize, body(schema)));
  }

  int lookup(String subject, Schema schema) {
    return idOf(calls.send("POST", "/subjects/" + segment(subject) + normalize, body(schema)));
  }

  Schema schema(int id) {
    return parsed(calls.send("GET", "/schemas/ids/" + id, null));
  }

  RegisteredSchema version(String subject, String version) {
    var json = calls.send("GET", versions(subject) + "/" + version, null);
    return new RegisteredSchema(subject, number(json, "version"), idOf(json), parsed(json));
  }

  List<String> versionsOf(String subject) {
    return texts(calls.send("GET", versions(subject), null));
  }

  List<String> subjects() {
    return texts(calls.send("GET", "/subjects", null));
  }

  void setCompatibility(String subject, String level) {
    calls.send("PUT", "/config/" + segment(subject), json(Map.of("compatibility", level)));
  }

  /** Null when compatible; else what the registry says, which may be nothing. */
  @Nullable List<String> objections(String subject, Schema schema) {
    var path = "/compatibility" + versions(subject) + "?verbose=true";
    var answer = calls.send("POST", path, body(schema));
    return answer.path("is_compatible").asBoolean(false) ? null : texts(answer.path("messages"));
  }

  private Schema parsed(JsonNode json) {
    var type = json.path("schemaType").asString("AVRO");
    if (!type.equals("AVRO")) {
      throw new UnreadableMessage("the registered schema is " + type + ", not Avro", null);
    }
    var referenced = new LinkedHashSet<String>();
    collect(json.path("references"), referenced);
    return SchemaText.parse(text(json), referenced);
  }

  /** What is referred to comes before what refers to it. */
  private void collect(JsonNode references, SequencedSet<String> into) {
    for (var reference : references) {
      var subject = reference.path("subject").asString("");
      var path = versions(subject) + "/" + number(reference, "version");
      var json = calls.send("GET", path, null);
      collect(json.path("references"), into);
      into.add(text(json));
    }
  }

  private static int idOf(JsonNode json) {
    return number(json, "id");
  }

  private static int number(JsonNode json, String name) {
    return demand(json.path(name).isInt(), json.path(name), name).intValue();
  }

  private static String text(JsonNode json) {
    return demand(json.path("schema").isString(), json.path("schema"), "schema").stringValue();
  }

  private static List<String> texts(JsonNode json) {
    var list = demand(json.isArray() || json.isMissingNode(), json, "list");
    return StreamSupport.stream(list.spliterator(), false).map(it -> it.asString("")).toList();
  }

  /** Valid JSON, but from something else than a registry. */
  private static JsonNode demand(boolean there, JsonNode value, String what) {
    if (there) {
      return value;
    }
    throw new RegistryUnavailable("the schema registry's answer has no " + what, null);
  }

  private static String body(Schema schema) {
    return json(Map.of("schema", SchemaText.of(schema)));
  }

  private static String json(Map<String, String> body) {
    return JSON.writeValueAsString(body);
  }

  private static String versions(String subject) {
    return "/subjects/" + segment(subject) + "/versions";
  }

  private static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    calls.close();
  }
}
