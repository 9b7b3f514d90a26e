package io.groundwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;

/**
 * Where things are: the source tree, which holds the jars and the scenario, and the folder that
 * keeps data, logs and caches between runs.
 */
record Home(Path root, Path state) {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The folder is {@code .groundwork} in the source tree unless the user names another. */
  static Home of(Path state) {
    var root = Path.of(System.getProperty("groundwork.home", ".")).toAbsolutePath().normalize();
    return new Home(root, root.resolve(state).normalize());
  }

  Path jar(String module) {
    var jar = root.resolve("services/%s/target/%s.jar".formatted(module, module));
    if (!Files.isRegularFile(jar)) {
      throw new Problem("%s is not built: run deploy/groundwork build".formatted(jar));
    }
    return jar;
  }

  /** Extracted jars and AOT caches: a matter of the build, whatever the data. */
  Path cache(String module) {
    return root.resolve("services/%s/target/run".formatted(module));
  }

  Path scenario() {
    return root.resolve("deploy/scenario");
  }

  Path servers() {
    return state.resolve("servers");
  }

  Path log(String service) {
    return state.resolve("logs").resolve(service + ".log");
  }

  /** Where services put what they would leave in the machine's folder for temporary files. */
  Path tmp() {
    try {
      return Files.createDirectories(state.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 32 bytes in Base64, made at the first use and for the owner's eyes only. */
  String key(String name) {
    var file = state.resolve(name + ".key");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(state);
        Files.createFile(file, OWNER_ONLY);
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path runFile() {
    return state.resolve("run.json");
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
