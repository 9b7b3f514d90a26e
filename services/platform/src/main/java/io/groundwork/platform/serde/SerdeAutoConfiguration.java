package io.groundwork.platform.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The configured serde, on the schema registry of the deployment. */
@AutoConfiguration
@EnableConfigurationProperties(SerdeSettings.class)
class SerdeAutoConfiguration {

  @Bean(destroyMethod = "close")
  Serializer<Object> eventSerializer(SerdeSettings settings) {
    Serializer<Object> serializer = BeanUtils.instantiateClass(settings.serializer());
    serializer.configure(properties(settings), false);
    return serializer;
  }

  @Bean(destroyMethod = "close")
  Deserializer<Object> eventDeserializer(SerdeSettings settings) {
    TrustedPackages.trust(settings.trusted());
    Deserializer<Object> deserializer = BeanUtils.instantiateClass(settings.deserializer());
    deserializer.configure(properties(settings), false);
    return deserializer;
  }

  @Bean(destroyMethod = "close")
  RegistryDependency registryDependency(SerdeSettings settings) {
    return new RegistryDependency(settings.properties());
  }

  private static Map<String, Object> properties(SerdeSettings settings) {
    return new HashMap<>(settings.properties());
  }
}
