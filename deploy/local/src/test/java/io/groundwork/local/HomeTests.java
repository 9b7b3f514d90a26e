package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {

  @Test
  void keepsAKeyOfItsOwnForItsOwner(@TempDir Path folder) throws IOException {
    var home = new Home(folder, folder.resolve("state"));

    var key = home.key("monitoring");

    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(home.key("monitoring")).isEqualTo(key);
    assertThat(new Home(folder, folder.resolve("other")).key("monitoring")).isNotEqualTo(key);
    var file = folder.resolve("state/monitoring.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
