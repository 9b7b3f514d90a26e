package io.groundwork.local;

import io.groundwork.platform.serde.SchemaRegistration;
import io.groundwork.platform.serde.SchemaRegistryClient;
import io.groundwork.schemas.Catalogue;
import io.groundwork.schemas.PublishedEvent;
import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What a deployment does before services start: makes the topics and registers the schemas. */
final class Deployment {

  private Deployment() {}

  /** Makes the topics that are missing, kept for ever; how many were made. */
  static int createTopics(String bootstrapServers, short replication) {
    try (var admin = admin(bootstrapServers)) {
      var existing = admin.listTopics().names().get();
      var missing =
          Topics.all().stream()
              .filter(topic -> !existing.contains(topic))
              .map(topic -> topic(topic, replication))
              .toList();
      admin.createTopics(missing).all().get();
      return missing.size();
    } catch (ExecutionException e) {
      throw new Problem("The topics cannot be made at " + bootstrapServers, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while making topics", e);
    }
  }

  /** Whether anything was ever published. */
  static boolean hasEvents(String bootstrapServers) {
    try (var admin = admin(bootstrapServers)) {
      var ends =
          Topics.all().stream()
              .flatMap(
                  topic ->
                      IntStream.range(0, Topics.PARTITIONS)
                          .mapToObj(partition -> new TopicPartition(topic, partition)))
              .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .anyMatch(end -> end.offset() > 0);
    } catch (ExecutionException e) {
      throw new Problem("The topics cannot be read at " + bootstrapServers, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while looking at topics", e);
    }
  }

  /** Registers every schema of the catalogue, or none if one is incompatible. */
  static int registerSchemas(String registryUrl) {
    List<PublishedEvent> events = Catalogue.events();
    Map<String, Schema> schemas =
        events.stream().collect(Collectors.toMap(PublishedEvent::subject, PublishedEvent::schema));
    try (var client = new SchemaRegistryClient(Map.of("schema.registry.url", registryUrl))) {
      new SchemaRegistration(client).register(schemas);
      return schemas.size();
    }
  }

  /** Gives up after 15 seconds: a wrong address is more likely than a slow cluster. */
  private static Admin admin(String bootstrapServers) {
    return Admin.create(
        Map.<String, Object>of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            15_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            15_000));
  }

  private static NewTopic topic(String name, short replication) {
    return new NewTopic(name, Topics.PARTITIONS, replication)
        .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
  }
}
