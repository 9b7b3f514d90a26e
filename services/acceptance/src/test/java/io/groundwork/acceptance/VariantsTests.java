package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guards that the variants leave out are still where they look for them. */
class VariantsTests {

  private interface Making {
    Variant of(Variants variants) throws IOException;
  }

  @TempDir Path folder;

  static Stream<Making> variants() {
    return Stream.of(
        Variants::withoutInbox,
        Variants::withPlainProducer,
        Variants::withIdBeforeLock,
        Variants::withCursor);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void findsEachGuardThatAVariantLeavesOut(Making variant) throws IOException {
    assertThat(variant.of(new Variants(folder))).isNotNull();
    assertThat(folder.resolve("sources")).isDirectory();
  }
}
