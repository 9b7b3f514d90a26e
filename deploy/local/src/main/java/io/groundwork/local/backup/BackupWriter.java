package io.groundwork.local.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A zip file under another name until it is complete, which only its owner may read. */
final class BackupWriter implements AutoCloseable {

  static final String MANIFEST = "manifest.json";

  /** Writes an entry; how many rows or records. */
  interface Content {
    long writeTo(OutputStream out) throws IOException, SQLException;
  }

  private final Path file;
  private final Path partial;
  private final ZipOutputStream zip;

  BackupWriter(Path file) {
    this.file = file.toAbsolutePath();
    this.partial = this.file.resolveSibling(this.file.getFileName() + ".partial");
    try {
      if (Files.exists(this.file)) {
        throw new BackupException(this.file + " exists already: name another file");
      }
      Files.deleteIfExists(partial);
      Files.createFile(
          partial,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      zip = new ZipOutputStream(Files.newOutputStream(partial));
    } catch (IOException e) {
      throw new BackupException(this.file + " cannot be written", e);
    }
  }

  long entry(String name, Content content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      var count = content.writeTo(unclosed(zip));
      zip.closeEntry();
      return count;
    } catch (IOException | SQLException e) {
      throw new BackupException(name + " cannot be copied to " + file, e);
    }
  }

  void complete(Manifest manifest) {
    entry(
        MANIFEST,
        out -> {
          out.write(
              JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
          return 1;
        });
    try {
      zip.close();
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new BackupException(file + " cannot be written", e);
    }
  }

  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** What is not complete is taken away. */
  @Override
  public void close() {
    try {
      zip.close();
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw new BackupException(partial + " cannot be taken away", e);
    }
  }
}
