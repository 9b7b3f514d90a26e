package io.groundwork.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How a service is started: its jar extracted, and an AOT cache of the classes that its start
 * needs. Both are made once per build and beside it.
 */
final class Jvm {

  static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms24m",
          "-Xmx144m",
          "-XX:MinHeapFreeRatio=15",
          "-XX:MaxHeapFreeRatio=35",
          "-Xss512k",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:MaxDirectMemorySize=32m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED");

  private final Home home;
  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  Jvm(Home home) {
    this.home = home;
  }

  /** Whether {@link #training} has to run before a quick start. */
  boolean isTrained(ServiceSpec service) {
    try {
      var cache = aot(service);
      return Files.exists(cache) && newer(cache, home.jar(service.name()));
    } catch (IOException e) {
      throw new Problem("Cannot look for the AOT cache of " + service.name(), e);
    }
  }

  List<String> command(ServiceSpec service) {
    var command = new ArrayList<String>();
    command.add(java);
    command.addAll(OPTIONS);
    command.add("-Djava.io.tmpdir=" + home.tmp());
    command.add("-XX:AOTCache=" + aot(service));
    command.addAll(List.of("-jar", extracted(service).toString()));
    return command;
  }

  /** Commands that extract the jar and start the service up to its last bean, to fill the cache. */
  List<List<String>> training(ServiceSpec service) {
    var folder = home.cache(service.name());
    Home.delete(folder);
    var start = new ArrayList<>(List.of(java));
    start.addAll(OPTIONS);
    start.add("-Djava.io.tmpdir=" + home.tmp());
    start.add("-XX:AOTCacheOutput=" + aot(service));
    start.add("-Dspring.context.exit=onRefresh");
    start.addAll(List.of("-jar", extracted(service).toString()));
    return List.of(extraction(service, folder), start);
  }

  private List<String> extraction(ServiceSpec service, Path folder) {
    return List.of(
        java,
        "-Djarmode=tools",
        "-jar",
        home.jar(service.name()).toString(),
        "extract",
        "--destination",
        folder.toString());
  }

  private Path aot(ServiceSpec service) {
    return home.cache(service.name()).resolve("app.aot");
  }

  private Path extracted(ServiceSpec service) {
    return home.cache(service.name()).resolve(home.jar(service.name()).getFileName());
  }

  private static boolean newer(Path file, Path than) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    return time.compareTo(Files.getLastModifiedTime(than)) >= 0;
  }
}
