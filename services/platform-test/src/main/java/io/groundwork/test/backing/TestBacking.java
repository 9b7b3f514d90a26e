package io.groundwork.test.backing;

import io.groundwork.backing.BackingServers;
import io.groundwork.backing.PostgresServer;
import io.groundwork.schemas.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The servers of this JVM's tests: started at the first use, with every topic and schema of the
 * published language, and gone with the JVM.
 */
public final class TestBacking {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final class Holder {
    private static final BackingServers SERVERS = start();
  }

  private TestBacking() {}

  /** To kill and freeze them, too; leave them running behind you. */
  public static BackingServers servers() {
    return Holder.SERVERS;
  }

  /** The URL of a database that nobody has used. */
  public static String freshDatabase() {
    var name = "test_" + DATABASES.incrementAndGet();
    servers().postgres().createDatabase(name);
    return servers().postgres().jdbcUrl(name);
  }

  public static String databaseUser() {
    return PostgresServer.USER;
  }

  public static String databasePassword() {
    return PostgresServer.PASSWORD;
  }

  /** Creates those that are missing, with as many partitions as the domain topics have. */
  public static void createTopics(Collection<String> names) {
    createTopics(servers(), names);
  }

  private static BackingServers start() {
    var servers = BackingServers.builder().kafkaHeap("384m").start();
    createTopics(servers, Topics.all());
    new SchemaRegistration(servers.registryUrl()).registerPublishedLanguage();
    return servers;
  }

  private static void createTopics(BackingServers servers, Collection<String> names) {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
    try (var admin = Admin.create(settings)) {
      for (var name : names) {
        createTopic(admin, name);
      }
    }
  }

  private static void createTopic(Admin admin, String name) {
    try {
      var topic = new NewTopic(name, Topics.PARTITIONS, (short) 1);
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Cannot create the topic " + name, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
