package io.groundwork.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTests {

  @TempDir private Path folder;

  @Test
  void kafkasVersionIsWhatTheBrokerSaidAtItsLastStart() throws IOException {
    var log =
        Files.writeString(
            folder.resolve("kafka.log"),
            """
            20:31:08.283 [main] INFO org.apache.kafka.common.utils.AppInfoParser - Kafka version: 4.2.0
            20:31:08.283 [main] INFO org.apache.kafka.common.utils.AppInfoParser - Kafka commitId: 53b3d14
            21:02:11.001 [main] INFO org.apache.kafka.common.utils.AppInfoParser - Kafka version: 4.3.1
            """);

    assertThat(Machine.kafka(log)).isEqualTo("4.3.1");
    assertThat(Machine.kafka(Files.writeString(log, "nothing"))).isEqualTo("unknown");
  }

  @Test
  void readsFlagsAndSpringBootOfAServicesProcess() throws IOException {
    var jar = folder.resolve("projects.jar");
    var service =
        ServiceJvm.of(
            List.of(
                "-Xmx144m",
                "-Djava.io.tmpdir=/data/tmp",
                "-XX:AOTCache=/data/app.aot",
                "-jar",
                jar.toString(),
                "--more"));
    var manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Spring-Boot-Version", "4.1.2");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();

    assertThat(service.springBoot()).isEqualTo("4.1.2");
    assertThat(service.words()).isEqualTo("-Xmx144m -Djava.io.tmpdir=…/tmp -XX:AOTCache=…/app.aot");
    assertThat(service.flagsWithoutCache())
        .containsExactly("-Xmx144m", "-Djava.io.tmpdir=/data/tmp");
    assertThatThrownBy(() -> ServiceJvm.of(List.of("-cp", "x", "Main")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Main");
  }
}
