package io.groundwork.test.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingChoiceTests {

  private static final List<String> IMAGES = List.of("one:1", "two:2");

  /** Programs that say yes, or no, to whatever they are asked. */
  private static final Docker WITH_IMAGES = new Docker("true");

  private static final Docker AWAY = new Docker("false");
  private static final Docker NOT_INSTALLED = new Docker("/no/such/docker");

  @Test
  void takesContainersWhereTheyCanBeHad() {
    assertThat(BackingChoice.of("auto", WITH_IMAGES, IMAGES).containers()).isTrue();
    assertThat(BackingChoice.of("containers", WITH_IMAGES, IMAGES).containers()).isTrue();
  }

  @Test
  void takesProcessesWhereNoDockerAnswers() {
    for (var docker : List.of(AWAY, NOT_INSTALLED)) {
      var choice = BackingChoice.of("auto", docker, IMAGES);
      assertThat(choice.containers()).isFalse();
      assertThat(choice).hasToString("Servers of these tests: processes (no Docker answers)");
    }
  }

  @Test
  void takesProcessesWhereAnImageCannotBeHad(@TempDir Path directory) throws IOException {
    var choice = BackingChoice.of("auto", withoutSecondImage(directory), IMAGES);
    assertThat(choice.containers()).isFalse();
    assertThat(choice.reason()).isEqualTo("the image two:2 is not here and cannot be pulled");
  }

  @Test
  void takesProcessesOnDemand() {
    assertThat(BackingChoice.of("processes", WITH_IMAGES, IMAGES).containers()).isFalse();
  }

  @Test
  void failsWhenContainersAreDemandedAndCannotBeHad(@TempDir Path directory) throws IOException {
    assertThatThrownBy(() -> BackingChoice.of("containers", AWAY, IMAGES))
        .hasMessage("-Dgroundwork.backing=containers: no Docker answers");
    var docker = withoutSecondImage(directory);
    assertThatThrownBy(() -> BackingChoice.of("containers", docker, IMAGES))
        .hasMessageContaining("the image two:2");
  }

  @Test
  void namesWhatCanBeDemanded() {
    assertThatThrownBy(() -> BackingChoice.of("boxes", WITH_IMAGES, IMAGES))
        .hasMessage("-Dgroundwork.backing is boxes, and can be auto, containers or processes");
  }

  private static Docker withoutSecondImage(Path directory) throws IOException {
    var executable = PosixFilePermissions.fromString("rwx------");
    var script =
        Files.writeString(directory.resolve("docker"), "#!/bin/sh\n! echo $* | grep -q two\n");
    Files.setPosixFilePermissions(script, executable);
    return new Docker(script.toString());
  }
}
