package io.groundwork.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The topics as an AsyncAPI 3 document: a channel per topic, a message per event. */
final class AsyncApiDocument {

  private final Map<String, Object> channels = new LinkedHashMap<>();
  private final Map<String, Object> operations = new LinkedHashMap<>();
  private final Map<String, Object> messages = new LinkedHashMap<>();

  private AsyncApiDocument() {
    Topics.all().forEach(topic -> channels.put(topic, channel(topic)));
    Catalogue.events().forEach(this::add);
  }

  static String text() throws IOException {
    var document = new AsyncApiDocument();
    try (var head = AsyncApiDocument.class.getResourceAsStream("/asyncapi-head.yaml")) {
      Map<String, Object> root = yaml().load(Objects.<InputStream>requireNonNull(head));
      var components = map(root.remove("components"));
      components.put("messages", document.messages);
      root.put("channels", document.channels);
      root.put("operations", document.operations);
      root.put("components", components);
      return yaml().dump(root);
    }
  }

  private static Map<String, Object> channel(String topic) {
    var kafka = ordered("topic", topic, "partitions", Topics.PARTITIONS, "bindingVersion", "0.5.0");
    return ordered("address", topic, "messages", ordered(), "bindings", ordered("kafka", kafka));
  }

  private void add(PublishedEvent event) {
    messages.put(event.name(), message(event));
    map(map(channels.get(event.topic())).get("messages"))
        .put(event.type().getSimpleName(), reference("components/messages/" + event.name()));
    operate(event.producer(), "send", event);
    event.consumers().forEach(consumer -> operate(consumer, "receive", event));
  }

  private static Map<String, Object> message(PublishedEvent event) {
    Map<String, Object> schema = yaml().load(event.schema().toString());
    return ordered(
        "name", event.name(),
        "title", event.type().getSimpleName(),
        "summary", event.meaning(),
        "traits", List.of(reference("components/messageTraits/cloudEvent")),
        "payload",
            ordered("schemaFormat", "application/vnd.apache.avro;version=1.9.0", "schema", schema));
  }

  /** One operation per service and topic: what it sends there, or what it acts on. */
  private void operate(String service, String action, PublishedEvent event) {
    var operation =
        operations.computeIfAbsent(
            service + "." + action + "." + event.topic(),
            name ->
                ordered(
                    "action",
                    action,
                    "channel",
                    reference("channels/" + event.topic()),
                    "tags",
                    List.of(ordered("name", service)),
                    "messages",
                    new ArrayList<>()));
    list(map(operation).get("messages"))
        .add(reference("channels/" + event.topic() + "/messages/" + event.type().getSimpleName()));
  }

  private static Map<String, Object> reference(String to) {
    return ordered("$ref", "#/" + to);
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    return (List<Object>) Objects.requireNonNull(value);
  }

  private static Yaml yaml() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(120);
    options.setSplitLines(false);
    return new Yaml(options);
  }
}
