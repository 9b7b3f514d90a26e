package io.groundwork.portal.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.people.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every event reads as a sentence, in every language. */
class WordsTests {

  private static final Path SCHEMAS = Path.of("../../schemas/src/main/avro");
  private static final Pattern RECORD =
      Pattern.compile("record (\\w+) \\{(.*?)\\n\\}", Pattern.DOTALL);
  private static final Pattern SUBJECT =
      Pattern.compile("string (projectId|agreementId|plotId|territoryId);");
  private static final Pattern FIELD = Pattern.compile("\\b(\\w+)(?: = null)?;");
  private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

  private final Words words = new Words(Samples.texts(), Samples.formats(), Samples.sentences());
  private final Names names = new Names(Map.of("u", "Elena Morozova"), Samples.formats());

  @BeforeEach
  void speakEnglish() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void speakAnything() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyEventHasASentenceOfItsOwnFields(String language) throws IOException {
    var texts = Samples.texts();
    var events = events();
    assertThat(events).hasSizeGreaterThan(66);
    events.forEach(
        (type, body) -> {
          var text = sentence(texts, type, language);
          assertThat(text).as(type).isNotEmpty();
          assertThat(named(NAMED, text)).as(type).isSubsetOf(named(FIELD, body));
        });
  }

  @Test
  void writesMoneyDatesAndNamesAsTheReaderDoes() {
    var made =
        Samples.entry(
            "CommitmentMade",
            "c",
            Map.of(
                "financier", "far-east-bank",
                "amount", "1250000.00 RUB",
                "kind", "DEBT",
                "validUntil", "2026-12-31"));
    assertThat(said(made))
        .isEqualTo("Far East Bank commits 1,250,000\u00a0RUB, Debt, valid until Dec 31, 2026");
    assertThat(said(Samples.entry("ProjectAccepted", "c", Map.of("reviewer", "u"))))
        .isEqualTo("Proposal accepted by Elena Morozova");
  }

  @Test
  void saysByWhatAConditionIsMet() {
    var met = Map.<String, Object>of("evidence", "NEW_SHARES_ACCEPTED");
    assertThat(said(Samples.entry("ConditionMet", "c", met)))
        .endsWith("(the new shares are accepted)");
  }

  @Test
  void callsAMilestoneByItsTitle() {
    assertThat(said(Samples.entry("TrancheDue", "c", Map.of("milestone", "ROOF"))))
        .isEqualTo("Tranche due: The roof");
    assertThat(said(Samples.entry("TrancheDue", "c", Map.of("milestone", "FINANCIAL_CLOSE"))))
        .isEqualTo("Tranche due: Financial close");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    var cancelled = Map.<String, Object>of("undrawn", "10 RUB");
    assertThat(said(Samples.entry("TrancheCancelled", "c", cancelled)))
        .isEqualTo("Tranche cancelled, 10\u00a0RUB not drawn");
    assertThat(said(Samples.entry("PartnerSigned", "c", Map.of("partnerId", Samples.ONE))))
        .isEqualTo("A partner signed: Farm One");
  }

  @Test
  void takesWhatSomebodyTypedAsItIs() {
    var reason = "costs {amount} [a lot] $1 \\";
    assertThat(said(Samples.entry("ProjectWithdrawn", "c", Map.of("reason", reason))))
        .isEqualTo("Project withdrawn by its partners: " + reason);
  }

  @Test
  void callsANewTypeByItsName() {
    assertThat(said(Samples.entry("MoonReached", "c", Map.of()))).isEqualTo("MoonReached");
  }

  private String said(FactsApi.Entry entry) {
    return words.of(entry, names, Samples.project("PREPARATION"));
  }

  private static String sentence(MessageSource texts, String type, String language) {
    var text = texts.getMessage("event." + type, null, "", Locale.forLanguageTag(language));
    return Objects.requireNonNullElse(text, "");
  }

  private static Set<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
  }

  /** Records about one thing, by name with their fields; a registration's details with it. */
  private static Map<String, String> events() throws IOException {
    var events = new TreeMap<String, String>();
    try (var files = Files.walk(SCHEMAS)) {
      for (var file : files.filter(it -> it.toString().endsWith(".avdl")).toList()) {
        RECORD
            .matcher(Files.readString(file))
            .results()
            .filter(it -> SUBJECT.matcher(it.group(2)).find())
            .forEach(it -> events.put(it.group(1), body(it)));
      }
    }
    return events;
  }

  private static String body(MatchResult event) {
    return event.group(2).contains(" details;") ? event.group(2) + " title;" : event.group(2);
  }
}
