package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two of one service: one relay leads, and another follows whatever becomes of it. */
@Order(53)
class RelayFaultTests {

  private static final Duration READY = Duration.ofSeconds(120);

  /** The server's patience with a session of the relay that says nothing, and some for the rest. */
  private static final Duration FROZEN = Duration.ofSeconds(40);

  private static final String LEADERS =
      """
      SELECT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND granted AND application_name = 'relay'
        AND datname = 'projects'
      """;

  private static final String NOBODY = "[]";

  private final RunningSystem system = RunningSystem.get();
  private final Part leader = new Part(system, "projects");
  private final Database database = new Database(system.addresses(), "projects");
  private int port;
  private Part follower = leader;

  @BeforeEach
  void startFollower() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    await().atMost(READY).until(() -> !leaders().equals(NOBODY));
    var led = leaders();
    follower = leader.twin(port);
    await().atMost(READY).until(() -> Vitals.isReady(port));
    assertThat(leaders()).as("the first one still leads").isEqualTo(led);
  }

  @AfterEach
  void stopFollower() {
    follower.stop();
  }

  @Test
  void anotherRelaysAfterTheLeaderWasKilled() {
    var faults = new Faults(system, system.addresses().with("projects", port));
    try {
      faults.amidCommands("kill -9 relay leader", "projects", Faults.RELAY, leader::kill);
    } finally {
      leader.restart();
    }
    await().atMost(READY).until(() -> Vitals.isReady(system.addresses().port("projects")));
  }

  @Test
  void anotherRelaysWhileTheLeaderIsStoppedAndAfterItGoesOn() {
    var led = leaders();
    var faults = new Faults(system, system.addresses().with("projects", port));
    try {
      faults.amidCommands("SIGSTOP relay leader", "projects", FROZEN, leader::freeze);
      assertThat(leaders()).isNotEqualTo(led).isNotEqualTo(NOBODY);
      faults.amidCommands("SIGCONT former leader", "projects", Faults.RELAY, leader::thaw);
    } finally {
      leader.thaw();
    }
  }

  private String leaders() {
    return database.texts(LEADERS).toString();
  }
}
