package io.groundwork.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A jar of this module's folder, extracted and with an AOT cache like a service's. */
final class PeerJar {

  private final Installation system;
  private final String name;
  private final Path folder;
  private final Path jar;
  private final Path cache;
  private final List<String> flags;

  PeerJar(Installation system, String name) {
    this.system = system;
    this.name = name;
    folder = system.file(name);
    jar = folder.resolve(name + ".jar");
    cache = folder.resolve(name + ".aot");
    flags = ServiceJvm.of(system.pid("projects")).flagsWithoutCache();
  }

  void prepare(Map<String, String> environment) {
    var built = system.root().resolve("deploy/benchmark/%s/target/%s.jar".formatted(name, name));
    var extract =
        List.of(
            Launch.java(),
            "-Djarmode=tools",
            "-jar",
            built.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString());
    ChildProcess.run(
        "Extracting " + name, extract, environment, system.file(name + "-extract.log"));
    var training = command("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh");
    ChildProcess.run(
        "Preparing " + name, training, environment, system.file(name + "-prepare.log"));
  }

  ChildProcess start(Map<String, String> environment) {
    var command = command("-XX:AOTCache=" + cache);
    return ChildProcess.start(name, command, environment, system.file(name + ".log"));
  }

  /** With the flags of projects, and more. */
  private List<String> command(String... more) {
    var command = new ArrayList<>(List.of(Launch.java()));
    command.addAll(flags);
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }
}
