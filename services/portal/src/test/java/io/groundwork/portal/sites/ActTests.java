package io.groundwork.portal.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that are put together from names are there for each of them. */
class ActTests {

  @Test
  void everyActSaysWhatItIsBeforeAndAfter() throws IOException {
    var texts = texts();
    for (var act : Act.values()) {
      assertThat(texts.stringPropertyNames())
          .contains("sites.act." + act.path(), "sites.before." + act.path())
          .contains("sites.done." + act.path());
    }
    for (var act : LandAct.values()) {
      assertThat(texts.stringPropertyNames())
          .contains("sites.land." + act.key(), "sites.before." + act.key())
          .contains("sites.send." + act.key(), "sites.done." + act.key());
    }
  }

  @Test
  void everyFieldThatIsSeenHasALabel() throws IOException {
    var inputs =
        Stream.concat(
            Stream.of(Act.values()).flatMap(act -> act.inputs().stream()),
            Stream.of(LandAct.values()).flatMap(act -> act.inputs().stream()));
    assertThat(texts().stringPropertyNames())
        .containsAll(inputs.filter(it -> it.kind() != Input.Kind.HIDDEN).map(Input::text).toList());
  }

  private static Properties texts() throws IOException {
    var texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/texts/messages.properties"))) {
      texts.load(reader);
    }
    return texts;
  }
}
