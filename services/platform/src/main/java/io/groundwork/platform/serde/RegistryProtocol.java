package io.groundwork.platform.serde;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Confluent's REST API in Java types: paths, bodies and answers, nothing kept. */
final class RegistryProtocol implements AutoCloseable {

  private final RegistryCalls calls;
  private final String normalize;

  RegistryProtocol(SerdeConfig config) {
    calls = new RegistryCalls(config);
    normalize = config.getBoolean(SerdeConfig.NORMALIZE) ? "?normalize=true" : "";
  }

  int register(String subject, Schema schema) {
    return RegistryJson.idOf(
        calls.send("POST", versions(subject) + normalize, RegistryJson.body(schema)));
  }

  int lookup(String subject, Schema schema) {
    return RegistryJson.idOf(
        calls.send("POST", "/subjects/" + segment(subject) + normalize, RegistryJson.body(schema)));
  }

  Schema schema(int id) {
    return parsed(calls.send("GET", "/schemas/ids/" + id, null));
  }

  RegisteredSchema version(String subject, String version) {
    var json = calls.send("GET", versions(subject) + "/" + version, null);
    return new RegisteredSchema(
        subject, RegistryJson.number(json, "version"), RegistryJson.idOf(json), parsed(json));
  }

  List<String> versionsOf(String subject) {
    return RegistryJson.texts(calls.send("GET", versions(subject), null));
  }

  List<String> subjects() {
    return RegistryJson.texts(calls.send("GET", "/subjects", null));
  }

  void setCompatibility(String subject, String level) {
    calls.send(
        "PUT", "/config/" + segment(subject), RegistryJson.json(Map.of("compatibility", level)));
  }

  /** Null when compatible; else what the registry says, which may be nothing. */
  @Nullable List<String> objections(String subject, Schema schema) {
    var path = "/compatibility" + versions(subject) + "?verbose=true";
    var answer = calls.send("POST", path, RegistryJson.body(schema));
    return answer.path("is_compatible").asBoolean(false)
        ? null
        : RegistryJson.texts(answer.path("messages"));
  }

  private Schema parsed(JsonNode json) {
    var type = json.path("schemaType").asString("AVRO");
    if (!type.equals("AVRO")) {
      throw new UnreadableMessage("the registered schema is " + type + ", not Avro", null);
    }
    var referenced = new LinkedHashSet<String>();
    collect(json.path("references"), referenced);
    return SchemaText.parse(RegistryJson.text(json), referenced);
  }

  /** What is referred to comes before what refers to it. */
  private void collect(JsonNode references, SequencedSet<String> into) {
    for (var reference : references) {
      var subject = reference.path("subject").asString("");
      var path = versions(subject) + "/" + RegistryJson.number(reference, "version");
      var json = calls.send("GET", path, null);
      collect(json.path("references"), into);
      into.add(RegistryJson.text(json));
    }
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
