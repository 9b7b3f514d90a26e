package io.groundwork.acceptance;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * How a process was started, read while it runs.
 *
 * @param apart in a user namespace of its own, as PostgreSQL is where it would see that it is root
 */
record Started(List<String> command, Map<String, String> environment, Path folder, boolean apart) {

  private static final Path PROC = Path.of("/proc");

  static Started of(ProcessHandle process) {
    try {
      var about = PROC.resolve(Long.toString(process.pid()));
      var environment =
          texts(about.resolve("environ")).stream()
              .map(each -> each.split("=", 2))
              .collect(toMap(each -> each[0], each -> each[1]));
      var namespace = Files.readSymbolicLink(about.resolve("ns/user"));
      return new Started(
          texts(about.resolve("cmdline")),
          environment,
          Files.readSymbolicLink(about.resolve("cwd")),
          !namespace.equals(Files.readSymbolicLink(PROC.resolve("self/ns/user"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Path file) throws IOException {
    return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
  }

  /** The same with another variable. */
  Started with(String variable, String value) {
    var variables = new HashMap<>(environment);
    variables.put(variable, value);
    return new Started(command, variables, folder, apart);
  }

  /** What a service was started from. */
  Path jar() {
    return Path.of(command.get(command.indexOf("-jar") + 1));
  }

  /** The same with classes that are found before those of its jar. */
  Started behind(Path classes) throws IOException {
    try (var jar = new JarFile(jar().toFile())) {
      var main = jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
      var changed = new ArrayList<>(command.subList(0, command.indexOf("-jar")));
      changed.removeIf(option -> option.startsWith("-XX:AOTCache"));
      changed.addAll(List.of("-cp", classes + ":" + jar(), main));
      return new Started(changed, environment, folder, apart);
    }
  }

  /** One more such process, in a session of its own. */
  Process again(Path log) throws IOException {
    Files.deleteIfExists(folder.resolve("postmaster.pid"));
    var whole = new ArrayList<>(List.of("setsid"));
    whole.addAll(apart ? List.of("unshare", "--user") : List.of());
    whole.addAll(command);
    var builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    return builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
  }
}
