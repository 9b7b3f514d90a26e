package io.groundwork.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text comes from the bundles, in every language. */
class TextsTests {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
  private static final Pattern PROSE = Pattern.compile("\\p{L}{2,}");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("\\s(alt|title|placeholder|aria-label|value)=\"[^\"]*\\p{L}{2,}[^\"]*\"");

  static Stream<Path> bundles() throws IOException {
    try (var files = Files.list(RESOURCES.resolve("texts"))) {
      return files
          .filter(it -> it.getFileName().toString().startsWith("messages"))
          .toList()
          .stream();
    }
  }

  static Stream<Path> templates() throws IOException {
    try (var files = Files.walk(RESOURCES.resolve("templates"))) {
      return files.filter(it -> it.toString().endsWith(".html")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageHasTheSameKeysAndATextForEach(Path bundle) throws IOException {
    var texts = texts(bundle);
    assertThat(texts.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts(english()).stringPropertyNames());
    assertThat(texts.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwiceAndEachSectionIsInOrder(Path bundle) throws IOException {
    for (var section : Files.readString(bundle).split("\\n\\n")) {
      var keys =
          section.lines().filter(it -> it.contains("=")).map(it -> it.split("=")[0]).toList();
      assertThat(keys).isSorted().doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHasATextOfItsOwn(Path template) throws IOException {
    var html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
    var written =
        Stream.of(html.split("<[^>]*>")).map(String::strip).filter(it -> PROSE.matcher(it).find());
    assertThat(written).isEmpty();
    var fixed = SPOKEN_ATTRIBUTE.matcher(html.replaceAll("<(input|button|meta|option)[^>]*>", ""));
    assertThat(fixed.results().map(it -> it.group())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTextOfATemplateIsInTheBundles(Path template) throws IOException {
    var named =
        LITERAL_KEY
            .matcher(Files.readString(template))
            .results()
            .map(it -> it.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(texts(english()).stringPropertyNames()).containsAll(named);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHasAScriptOrStyleInIt(Path template) throws IOException {
    assertThat(Files.readString(template))
        .doesNotContainPattern("\\sstyle=|\\son[a-z]+=|<style|hx-on|hx-vals=.js:")
        .doesNotContainPattern("<script(?![^>]* th:src=)");
  }

  private static Path english() throws IOException {
    return bundles().min(Comparator.comparing(it -> it.toString().length())).orElseThrow();
  }

  private static Properties texts(Path bundle) throws IOException {
    var texts = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    }
    return texts;
  }
}
