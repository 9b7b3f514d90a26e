package io.groundwork.test.backing;

import io.groundwork.backing.Backing;
import io.groundwork.backing.BackingServers;
import io.groundwork.backing.DatabaseServer;
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

  private static final String KAFKA_HEAP = "384m";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final class Holder {
    private static final Backing SERVERS = withPublishedLanguage(start());
  }

  private static final class Choice {
    private static final BackingChoice MADE = make();

    private static BackingChoice make() {
      var wanted = System.getProperty(BackingChoice.PROPERTY, BackingChoice.AUTO);
      var choice = BackingChoice.of(wanted, new Docker("docker"), ContainerServers.images());
      System.out.println(choice);
      return choice;
    }
  }

  private TestBacking() {}

  /** To kill and freeze them, too; leave them running behind you. */
  public static Backing servers() {
    return Holder.SERVERS;
  }

  /** The URL of a database that nobody has used. */
  public static String freshDatabase() {
    var name = "test_" + DATABASES.incrementAndGet();
    servers().postgres().createDatabase(name);
    return servers().postgres().jdbcUrl(name);
  }

  public static String databaseUser() {
    return DatabaseServer.USER;
  }

  public static String databasePassword() {
    return DatabaseServer.PASSWORD;
  }

  /** Creates those that are missing, with as many partitions as the domain topics have. */
  public static void createTopics(Collection<String> names) {
    createTopics(servers(), names);
  }

  /** Servers of a test's own, without topics and schemas; close them, or they go with the JVM. */
  public static Backing start() {
    return inContainers()
        ? new ContainerServers(KAFKA_HEAP).start()
        : BackingServers.builder().kafkaHeap(KAFKA_HEAP).start();
  }

  static boolean inContainers() {
    return Choice.MADE.containers();
  }

  private static Backing withPublishedLanguage(Backing servers) {
    createTopics(servers, Topics.all());
    new SchemaRegistration(servers.registryUrl()).registerPublishedLanguage();
    return servers;
  }

  private static void createTopics(Backing servers, Collection<String> names) {
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
