package io.groundwork.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hello world's jar, extracted and with an AOT cache like a service's. */
final class HelloJar {

  private final Installation system;
  private final Path folder;
  private final Path jar;
  private final Path cache;
  private final List<String> flags;

  HelloJar(Installation system) {
    this.system = system;
    folder = system.file("hello");
    jar = folder.resolve("hello.jar");
    cache = folder.resolve("hello.aot");
    flags = ServiceJvm.of(system.pid("projects")).flagsWithoutCache();
  }

  void prepare(Map<String, String> environment) {
    var built = system.root().resolve("deploy/benchmark/hello/target/hello.jar");
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
    ChildProcess.run("Extracting hello", extract, environment, system.file("hello-extract.log"));
    var training = command("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh");
    ChildProcess.run("Preparing hello", training, environment, system.file("hello-prepare.log"));
  }

  ChildProcess start(Map<String, String> environment) {
    var command = command("-XX:AOTCache=" + cache);
    return ChildProcess.start("hello", command, environment, system.file("hello.log"));
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
