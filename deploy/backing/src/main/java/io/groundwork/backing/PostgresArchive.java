package io.groundwork.backing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, a tar.xz inside a jar; unpacked once, with its links. */
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

  /** CRC-32 of the archive in a jar, as the jar itself tells it. */
  static String checksum(Path jar) {
    try (var zip = new ZipFile(jar.toFile())) {
      return "%08x".formatted(archive(zip).getCrc());
    } catch (IOException e) {
      throw new BackingException("Cannot read " + jar, e);
    }
  }

  private static void unpack(Path jar, Path target) throws IOException {
    try (var zip = new ZipFile(jar.toFile());
        var content = new BufferedInputStream(zip.getInputStream(archive(zip)))) {
      untar(new XZInputStream(content), target);
    }
  }

  private static ZipEntry archive(ZipFile jar) throws IOException {
    return jar.stream()
        .filter(entry -> entry.getName().endsWith(".txz"))
        .<ZipEntry>map(entry -> entry)
        .findFirst()
        .orElseThrow(() -> new IOException("No archive in " + jar.getName()));
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
