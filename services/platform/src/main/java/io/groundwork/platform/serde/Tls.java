package io.groundwork.platform.serde;

import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/** Reads {@code schema.registry.ssl.*} with Kafka's own code: the same stores, types and PEM. */
final class Tls {

  private static final ConfigDef DEFINITION = new ConfigDef().withClientSslSupport();

  private Tls() {}

  /** Null when nothing is set: then the JVM's own trust applies. */
  static @Nullable SSLContext context(SerdeConfig config) {
    var settings = config.originalsWithPrefix(SerdeConfig.CLIENT_PREFIX);
    if (settings.keySet().stream().noneMatch(name -> name.startsWith("ssl."))) {
      return null;
    }
    var identification = settings.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
    if (identification != null && !"https".equalsIgnoreCase(identification.toString())) {
      throw new ConfigException(
          "the registry's host name is always checked against its certificate");
    }
    try (var factory = new DefaultSslEngineFactory()) {
      factory.configure(parsed(settings));
      return factory.sslContext();
    } catch (KafkaException e) {
      throw new ConfigException(SerdeConfig.CLIENT_PREFIX + "ssl.*: " + e.getMessage());
    }
  }

  private static Map<String, ?> parsed(Map<String, Object> settings) {
    return new AbstractConfig(DEFINITION, settings, false).values();
  }
}
