package io.groundwork.backing;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the build put the servers' files ({@code deploy/backing/target/servers}): the directory
 * named by the system property {@code groundwork.backing.servers}; or found next to this class; or
 * in the source tree above the code or the working directory.
 */
record ServerFiles(Path root) {

  static final String PROPERTY = "groundwork.backing.servers";

  static ServerFiles find() {
    var named = System.getProperty(PROPERTY);
    var places = named == null ? places() : List.of(Path.of(named));
    return places.stream()
        .filter(place -> Files.isRegularFile(place.resolve("postgres.jar")))
        .findFirst()
        .map(ServerFiles::new)
        .orElseThrow(
            () ->
                new BackingException(
                    "The servers' files are missing. Build them with 'mvn -pl deploy/backing process-resources' or name their directory with -D%s. Looked in %s"
                        .formatted(PROPERTY, places)));
  }

  Path postgresArchive() {
    return root.resolve("postgres.jar");
  }

  /** Of this very archive: what another build had unpacked stays beside it, unused. */
  Path postgres() {
    return root.resolve("postgres-" + PostgresArchive.checksum(postgresArchive()));
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path registry() {
    return root.resolve("registry");
  }

  private static List<Path> places() {
    var places = new ArrayList<Path>();
    var code = codeLocation();
    if (code != null) {
      places.add(code.resolveSibling("servers"));
      addTreesAbove(code, places);
    }
    addTreesAbove(Path.of("").toAbsolutePath(), places);
    return places;
  }

  private static void addTreesAbove(Path start, List<Path> places) {
    for (Path at = start; at != null; at = at.getParent()) {
      places.add(at.resolve("deploy/backing/target/servers"));
    }
  }

  private static @Nullable Path codeLocation() {
    try {
      var source = ServerFiles.class.getProtectionDomain().getCodeSource();
      var uri = source == null ? null : source.getLocation().toURI();
      return uri == null || !"file".equals(uri.getScheme()) ? nested(uri) : Path.of(uri);
    } catch (URISyntaxException _) {
      return null;
    }
  }

  /**
   * A jar inside an executable jar: {@code jar:nested:/path/app.jar/!BOOT-INF/lib/backing.jar!/}.
   */
  private static @Nullable Path nested(java.net.@Nullable URI uri) {
    if (uri == null) {
      return null;
    }
    var text = uri.getSchemeSpecificPart().replaceFirst("^(nested|file):", "");
    int end = text.indexOf("/!");
    return end < 0 ? null : Path.of(text.substring(0, end));
  }
}
