package io.groundwork.test.backing;

import io.groundwork.test.token.TestIssuer;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives an application what a deployment would set as environment variables. */
record BackingCustomizer(List<String> topics, List<Class<? extends SpecificRecord>> records)
    implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    TestBacking.createTopics(topics);
    var registration = new SchemaRegistration(TestBacking.servers().registryUrl());
    topics.forEach(topic -> records.forEach(type -> registration.register(topic, type)));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("backing", settings()));
  }

  private static Map<String, Object> settings() {
    return Map.of(
        "GROUNDWORK_DB_URL", TestBacking.freshDatabase(),
        "GROUNDWORK_DB_USER", TestBacking.databaseUser(),
        "GROUNDWORK_DB_PASSWORD", TestBacking.databasePassword(),
        "KAFKA_BOOTSTRAP_SERVERS", TestBacking.servers().bootstrapServers(),
        "SCHEMA_REGISTRY_URL", TestBacking.servers().registryUrl(),
        "OIDC_ISSUER_URI", TestIssuer.uri(),
        "OIDC_JWK_SET_URI", TestIssuer.jwkSetUri());
  }
}
