package io.groundwork.test.backing;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import io.groundwork.backing.Server;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/** A server in a container of its own, which is kept through stops and kills with its data. */
abstract class ContainerServer implements Server {

  private static final Duration READY = Duration.ofSeconds(90);
  private static final int STOP_SECONDS = 20;

  private final GenericContainer<?> container;

  /** The port is the host's, and the same after a restart. */
  ContainerServer(GenericContainer<?> container, int port, int portInside) {
    this.container = container;
    container.setPortBindings(List.of("%d:%d".formatted(port, portInside)));
  }

  /** Asked until it says yes, after each start. */
  abstract boolean isReady();

  @Override
  public final boolean isRunning() {
    if (container.getContainerId() == null) {
      return false;
    }
    return Boolean.TRUE.equals(
        docker().inspectContainerCmd(container.getContainerId()).exec().getState().getRunning());
  }

  @Override
  public final synchronized void start() {
    if (isRunning()) {
      return;
    }
    if (container.getContainerId() == null) {
      container.start();
    } else {
      docker().startContainerCmd(container.getContainerId()).exec();
    }
    await().pollInterval(Duration.ofMillis(50)).atMost(READY).until(this::isReady);
  }

  @Override
  public final synchronized void stop() {
    if (isRunning()) {
      resume();
      docker().stopContainerCmd(container.getContainerId()).withTimeout(STOP_SECONDS).exec();
    }
  }

  @Override
  public final synchronized void kill() {
    if (isRunning()) {
      docker().killContainerCmd(container.getContainerId()).exec();
      await().atMost(READY).until(() -> !isRunning());
    }
  }

  @Override
  public final synchronized void pause() {
    docker().pauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public final synchronized void resume() {
    var state = docker().inspectContainerCmd(container.getContainerId()).exec().getState();
    if (Boolean.TRUE.equals(state.getPaused())) {
      docker().unpauseContainerCmd(container.getContainerId()).exec();
    }
  }

  /** With everything in it. */
  final void remove() {
    container.stop();
  }

  private DockerClient docker() {
    return container.getDockerClient();
  }
}
