package io.groundwork.backing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, a tar.xz inside a jar; unpacked once per build, with its links. */
final class PostgresArchive {

  private PostgresArchive() {}

  static void unpackOnce(ServerFiles files) {
    var target = files.postgres();
    if (Files.exists(target)) {
      return;
    }
    try (var lock =
        FileChannel.open(
            files.root().resolve("postgres.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock.lock();
      if (Files.notExists(target)) {
        var unfinished = target.resolveSibling("postgres.unfinished");
        unpack(files.postgresArchive(), unfinished);
        Files.move(unfinished, target);
      }
    } catch (IOException e) {
      throw new BackingException("Cannot unpack PostgreSQL into " + target, e);
    }
  }

  private static void unpack(Path jar, Path target) throws IOException {
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          untar(new XZInputStream(zip), target);
          return;
        }
      }
    }
    throw new IOException("No archive in " + jar);
  }

  private static void untar(InputStream content, Path target) throws IOException {
    var tar = new TarArchiveInputStream(content);
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var file = target.resolve(entry.getName()).normalize();
      if (!file.startsWith(target)) {
        throw new IOException("Entry outside of the archive: " + entry.getName());
      }
      write(tar, entry, file);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
