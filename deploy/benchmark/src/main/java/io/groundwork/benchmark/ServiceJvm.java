package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** How a running service was started. */
record ServiceJvm(List<String> flags, Path jar) {

  static ServiceJvm of(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().arguments())
        .map(arguments -> of(List.of(arguments)))
        .orElseThrow(() -> new Failure("The JVM flags of process " + pid + " cannot be read"));
  }

  static ServiceJvm of(List<String> arguments) {
    var end = arguments.indexOf("-jar");
    if (end < 0 || end + 1 == arguments.size()) {
      throw new Failure("Not a jar's process: " + arguments);
    }
    return new ServiceJvm(arguments.subList(0, end), Path.of(arguments.get(end + 1)));
  }

  /** What another jar can be started with. */
  List<String> flagsWithoutCache() {
    return flags.stream().filter(flag -> !flag.startsWith("-XX:AOTCache")).toList();
  }

  /** The flags without the folders of this machine. */
  String words() {
    return flags.stream()
        .map(flag -> flag.replaceFirst("=/(.*/)?", "=…/"))
        .collect(Collectors.joining(" "));
  }

  /** The version that the jar was built with. */
  String springBoot() {
    try (var file = new JarFile(jar.toFile())) {
      var attributes = Objects.requireNonNull(file.getManifest(), "manifest").getMainAttributes();
      return Objects.requireNonNullElse(attributes.getValue("Spring-Boot-Version"), "unknown");
    } catch (IOException e) {
      throw new Failure("Cannot read " + jar, e);
    }
  }
}
