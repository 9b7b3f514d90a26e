package io.groundwork.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.PortalSettings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What services say, in the reader's language. */
class SentencesTests {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,[\\w.]+\\??)?}");

  private final Sentences sentences = sentences(texts(SentencesTests.class.getClassLoader()));

  @BeforeEach
  void speakRussian() {
    speak("ru");
  }

  @AfterEach
  void speakAnything() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "document D-7 is attached already; remove it first"
            + "| Документ D-7 уже приложен; сначала уберите его.",
        "AcceptProject is not possible in stage PREPARATION"
            + "| Принять проект на стадии «Подготовка» нельзя.",
        "milestone ROOF is of kind FIRST_OUTPUT| Веха ROOF — вида «Первая продукция».",
        "it would have expired on 2026-01-31| Уже 31 янв. 2026 г. срок обязательства истёк бы.",
        "This needs the role FINANCIER or REGISTRAR.| Для этого нужна роль: Финансист,"
            + " Регистратор.",
        "There is no parked message with id 9.| Не найдено: отложенное сообщение, номер 9.",
        "has 12.3456 of 20 ha| есть 12,3456 из 20 га"
      })
  void putsInWhatTheServicePutIn(String said, String text) {
    assertThat(read(said)).isEqualTo(text);
  }

  @Test
  void writesMoneyAndTimesAsTheReaderDoes() {
    assertThat(read("only 1234567.50 RUB are undrawn"))
        .isEqualTo("Не выплачено только 1 234 567,50 RUB.");
    assertThat(read("The hold ended at 2026-01-31T10:00:00.123456Z."))
        .isEqualTo("Бронь закончилась 31 янв. 2026 г., 20:00.");
  }

  @Test
  void saysSentencesInSentences() {
    assertThat(sentences.of("not yet true: a plot is held; activity 0141 is allowed").text())
        .isEqualTo(
            "Ещё не выполнено: участок забронирован; деятельность «Молочное скотоводство»"
                + " разрешена.");
    assertThat(sentences.of("Placing a hold is not possible: the project has no plot.").text())
        .isEqualTo("Забронировать участок нельзя: у проекта нет участка.");
  }

  /** {@code {0} has signed} would take it too. */
  @Test
  void takesTheSentenceThatSaysMostItself() {
    assertThat(sentences.of("partner Amur has signed already").text())
        .isEqualTo("Партнёр Amur уже подписал.");
    assertThat(sentences.of("send a date such as 2026-01-31").text())
        .isEqualTo("укажите дату, например 2026-01-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the moon is in the wrong house",
        "milestone ROOF is of kind MOON",
        "it would have expired on 2026-02-31",
        "not yet true: a plot is held; the moon is full",
        "AcceptMoon is not possible in stage CLOSING"
      })
  void leavesWhatItDoesNotKnowInEnglish(String said) {
    assertThat(sentences.of(said)).isEqualTo(new Said(said, "en"));
  }

  @Test
  void saysInEnglishWhatTheServiceSaid() {
    speak("en");
    var said = "milestone ROOF is of kind FIRST_OUTPUT";
    assertThat(sentences.of(said)).isEqualTo(new Said(said, null));
  }

  @Test
  void leavesWhatAPersonWroteAsItIs() {
    assertThat(sentences.reason("the roof is reached")).isEqualTo("the roof is reached");
    assertThat(sentences.reason("Крыша не готова")).isEqualTo("Крыша не готова");
    assertThat(sentences.reason("The hold expired.")).isEqualTo("Срок брони истёк.");
  }

  /** In both languages; the sentences are in journals from before there were codes. */
  @Test
  void saysByWhatAConditionIsMet() {
    var asAccepted = "партнёры и доли те же, с которыми принят проект";
    assertThat(sentences.evidence("AS_ACCEPTED_WITH_PROJECT")).isEqualTo(asAccepted);
    assertThat(sentences.evidence("partners and shares as accepted with the project"))
        .isEqualTo(asAccepted);
    assertThat(sentences.evidence("lease KHV-2022-001")).isEqualTo("договор аренды KHV-2022-001");
    assertThat(sentences.evidence("lease the land")).isEqualTo("lease the land");
    assertThat(sentences.evidence("Policy 7 (sha256 ab12)")).isEqualTo("Policy 7 (SHA-256: ab12)");
    speak("en");
    assertThat(sentences.evidence("AS_ACCEPTED_WITH_PROJECT"))
        .isEqualTo("partners and shares as accepted with the project");
    assertThat(sentences.evidence("Policy 7 (sha256 ab12)")).isEqualTo("Policy 7 (sha256 ab12)");
  }

  @Test
  void takesThePortalsOwnWordsForAFieldFirst() {
    assertThat(sentences.wrong("is missing").text()).isEqualTo("Заполните это поле");
    assertThat(sentences.wrong("import.wrong.date.remedy").text())
        .isEqualTo("напишите как 2027-05-01");
    assertThat(sentences.remedy("rateOn", "send 2026-01-31 or earlier").text())
        .isEqualTo("сегодня или раньше");
    assertThat(sentences.remedy("sender", "send name@host").text())
        .isEqualTo("укажите адрес вида name@host");
  }

  @Test
  void aThirdLanguageIsOneFile(@TempDir Path folder) throws IOException {
    var texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("messages_be.properties"),
        "sentence.milestone-is-of-kind=Вяха {0} мае іншы від\n");
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      speak("be");
      var belarusian = sentences(texts(loader));
      assertThat(belarusian.of("milestone ROOF is of kind FIRST_OUTPUT"))
          .isEqualTo(new Said("Вяха ROOF мае іншы від", null));
      assertThat(belarusian.of("no shares are proposed"))
          .isEqualTo(new Said("no shares are proposed", "en"));
    }
  }

  @Test
  void noLanguageNamesWhatIsNotPutIn() {
    var english = ResourceBundle.getBundle("texts/messages", Locale.ROOT);
    var russian = ResourceBundle.getBundle("texts/messages", Locale.forLanguageTag("ru"));
    assertThat(english.keySet().stream().filter(key -> key.startsWith("sentence.")))
        .hasSizeGreaterThan(300)
        .allSatisfy(
            key ->
                assertThat(numbers(english.getString(key)))
                    .as(key)
                    .containsAll(numbers(russian.getString(key))));
  }

  /** What is translated stands on the page without lang; spaces that do not break are spaces. */
  private String read(String said) {
    var read = sentences.of(said);
    assertThat(read.lang()).isNull();
    return read.text().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private static TreeSet<String> numbers(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void speak(String language) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
  }

  private static Sentences sentences(ResourceBundleMessageSource texts) {
    var zone = new MapConfigurationPropertySource(Map.of("portal.zone", "Asia/Vladivostok"));
    var settings = new Binder(zone).bind("portal", PortalSettings.class).get();
    return new Sentences(texts, new Formats(texts, Clock.systemUTC(), settings));
  }

  private static ResourceBundleMessageSource texts(ClassLoader loader) {
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("texts/messages");
    texts.setBundleClassLoader(loader);
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }
}
