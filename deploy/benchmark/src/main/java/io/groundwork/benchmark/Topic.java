package io.groundwork.benchmark;

import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic that no service reads, with as many partitions as a domain topic. */
final class Topic {

  private Topic() {}

  static void make(Installation system, String name) {
    var settings =
        Map.<String, Object>of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, system.bootstrapServers());
    try (var admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(name, Topics.PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new Failure("Cannot make topic " + name, e);
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
  }
}
