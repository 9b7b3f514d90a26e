package io.groundwork.local.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is complete; every entry is checked by its checksum while it is read. */
final class BackupReader implements AutoCloseable {

  /** Reads an entry; how many rows or records. */
  interface Content {
    long readFrom(InputStream in) throws IOException, SQLException;
  }

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  BackupReader(Path file) {
    this.file = file;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new BackupException(file + " is no backup", e);
    }
    manifest = readManifest();
  }

  Manifest manifest() {
    return manifest;
  }

  long entry(String name, Content content) {
    try (var in = open(name)) {
      return content.readFrom(in);
    } catch (IOException | SQLException e) {
      throw new BackupException("%s cannot be restored from %s".formatted(name, file), e);
    }
  }

  private InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new BackupException("%s lacks %s: it is damaged".formatted(file, name));
    }
    return new BufferedInputStream(zip.getInputStream(entry));
  }

  private Manifest readManifest() {
    try (var in = open(BackupWriter.MANIFEST)) {
      var found = JsonMapper.shared().readValue(in, Manifest.class);
      if (found.format() != Manifest.FORMAT) {
        throw new BackupException(
            "%s is of format %d, this version reads %d"
                .formatted(file, found.format(), Manifest.FORMAT));
      }
      return found;
    } catch (IOException | JacksonException e) {
      throw new BackupException(file + " has a manifest that cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new BackupException(file + " cannot be closed", e);
    }
  }
}
