package io.groundwork.backing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** How a broker is set: what every Kafka of ours has in common, and what only one node has. */
public final class KafkaSettings {

  private KafkaSettings() {}

  /** Nothing of ports and files. */
  public static Map<String, String> common() {
    var settings = new Properties();
    try {
      settings.load(new StringReader(resource("kafka.properties")));
    } catch (IOException e) {
      throw new BackingException("Cannot read the settings of Kafka", e);
    }
    return settings.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, settings::getProperty));
  }

  static String ofNode(int port, int controllerPort, Path data) throws IOException {
    return resource("kafka-node.properties")
            .replace("${port}", Integer.toString(port))
            .replace("${controllerPort}", Integer.toString(controllerPort))
            .replace("${data}", data.toString())
        + resource("kafka.properties");
  }

  private static String resource(String name) throws IOException {
    try (var file = Objects.requireNonNull(KafkaSettings.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
