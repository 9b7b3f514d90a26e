package io.groundwork.local;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which running containers, where not the system that the launcher itself starts. */
final class AgainstOption {

  @Option(
      names = "--against",
      paramLabel = "PROJECT",
      description = {
        "The running containers of this compose project; that of deploy/compose.yaml",
        "is called groundwork."
      })
  private Optional<String> project = Optional.empty();

  Optional<Containers> containers() {
    return project.map(Containers::of);
  }
}
