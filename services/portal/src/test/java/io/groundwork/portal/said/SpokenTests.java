package io.groundwork.portal.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.page.Sentences;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.i18n.LocaleContextHolder;

/** Nothing that a service says stands on a Russian page in English. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpokenTests {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Set<String> SERVICES =
      Set.of("projects", "sites", "financing", "monitoring", "identity", "platform");

  /** What may stand where something is put in. */
  private static final List<String> PARTS =
      List.of(
          "7",
          "2026-01-31",
          "2026-01-31T10:00:00Z",
          "12.50 RUB",
          "Dairy",
          "CONSTRUCTION",
          "ACTIVE",
          "OPEN",
          "PAID",
          "HELD",
          "INSURANCE",
          "OTHER",
          "REGISTRAR",
          "AcceptProject",
          "a plot is held",
          "1 kW, 2 m3/h of gas, 3 m3/day of water");

  private final Sentences sentences = Texts.sentences();
  private Sources sources;
  private Map<String, String> spoken;

  @BeforeAll
  void read() throws IOException {
    sources = Sources.of(SERVICES);
    spoken = Spoken.in(sources);
  }

  @BeforeEach
  void speakRussian() {
    LocaleContextHolder.setLocale(RUSSIAN);
  }

  @AfterEach
  void speakAnything() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void everySentenceOfAServiceIsSaidInRussian() {
    assertThat(spoken).hasSizeGreaterThan(400);
    assertThat(spoken.entrySet())
        .filteredOn(said -> !isTranslated(said.getKey()))
        .extracting(said -> said.getValue() + ": " + said.getKey().replace(Evaluation.PART, "…"))
        .isEmpty();
  }

  @Test
  void sentencesAreFoundInEveryService() {
    var services = spoken.values().stream().map(file -> file.substring(0, file.indexOf('/')));
    assertThat(services.distinct()).containsExactlyInAnyOrderElementsOf(SERVICES);
  }

  @Test
  void everyCommandOfAProjectHasAName() {
    var commands = sources.recordsIn("ProjectCommand.java");
    assertThat(commands).contains("AcceptProject");
    assertThat(commands).allSatisfy(it -> assertRussian("command." + it));
  }

  @Test
  void everyKindOfProblemHasATitle() {
    var kinds = sources.constantsOf("ProblemType");
    assertThat(kinds).contains("REFUSED");
    assertThat(kinds)
        .allSatisfy(
            it -> assertRussian("problem." + it.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  @Test
  void everyProofOfAConditionHasWords() {
    var proofs = sources.constantsOf("Proof");
    assertThat(proofs).contains("AS_ACCEPTED_WITH_PROJECT");
    assertThat(proofs).allSatisfy(it -> assertRussian("evidence." + it));
  }

  private static void assertRussian(String key) {
    assertThat(Texts.texts().getMessage(key, null, key, RUSSIAN))
        .as(key)
        .matches("(?s).*\\p{IsCyrillic}.*");
  }

  private boolean isTranslated(String said) {
    return filled(said).anyMatch(it -> sentences.of(it).lang() == null);
  }

  private static Stream<String> filled(String said) {
    var same = PARTS.stream().map(part -> said.replace(Evaluation.PART, part));
    return Stream.concat(
        same, said.split(Evaluation.PART, -1).length > 4 ? Stream.of() : each(said));
  }

  private static Stream<String> each(String said) {
    int at = said.indexOf(Evaluation.PART);
    return at < 0
        ? Stream.of(said)
        : each(said.substring(at + Evaluation.PART.length()))
            .flatMap(rest -> PARTS.stream().map(part -> said.substring(0, at) + part + rest));
  }
}
