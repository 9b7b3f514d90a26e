package io.groundwork.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.Catalogue;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoticeTextTests {

  private static final UUID SUBSCRIPTION = UUID.fromString("11111111-2222-3333-4444-555555555555");
  private static final String HOLD =
      """
      {"type": "ProjectPutOnHold", "timestamp": "2026-04-01T10:05:00Z", "data": {
        "projectId": "p-1", "title": "Dairy farm", "breaches": ["AT_RISK"],
        "summary": {"projectId": "p-1", "reason": "The river floods", "resumeBy": "2026-06-01"}}}
      """;

  private final MailTexts texts = new MailTexts();
  private final NoticeText notices =
      new NoticeText(texts, new FactText(texts), WebhooksTests.settings(""));

  @Test
  void tellsWhatHappenedToWhichProjectAndWhereToReadOn() {
    var mail = notices.of(Language.EN, SUBSCRIPTION, json(HOLD));

    assertThat(mail.subject()).isEqualTo("At risk: Dairy farm");
    assertThat(mail.body())
        .isEqualToNormalizingWhitespace(
            """
            At risk
            The project is put on hold
            Project: Dairy farm
            To be resumed by: June 1, 2026
            Reason: The river floods
            When: April 1, 2026, 10:05\u202fAM UTC

            Read it in Groundwork:
            http://localhost/projects/p-1

            You asked Groundwork to tell you of this. To see what was sent, or to end it:
            http://localhost/alerts/11111111-2222-3333-4444-555555555555
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "The hold expired., The hold expired., Срок брони истёк.",
    "the hold was released: The hold expired., the hold was released: The hold expired., бронь"
        + " участка снята: Срок брони истёк.",
    "2 partners have not signed yet, 2 partners have not signed yet, ещё не подписали партнёров: 2",
    "Two partners have not signed yet, Two partners have not signed yet, Two partners have not"
        + " signed yet",
    "The river's banks {0} gave way, The river's banks {0} gave way, The river's banks {0} gave"
        + " way",
    "a partner left: It's over, a partner left: It's over, выбыл партнёр: It's over"
  })
  void putsTheReasonThatAServiceGaveIntoTheReadersWords(String given, String en, String ru) {
    var event = json(HOLD.replace("The river floods", given));

    assertThat(notices.of(Language.EN, SUBSCRIPTION, event).body())
        .contains("Reason: " + en + "\n");
    assertThat(notices.of(Language.RU, SUBSCRIPTION, event).body())
        .contains("Причина: " + ru + "\n");
  }

  @Test
  void tellsItInTheLanguageOfTheSubscription() {
    var mail = notices.of(Language.RU, SUBSCRIPTION, json(HOLD));

    assertThat(mail.subject()).isEqualTo("Под угрозой: Dairy farm");
    assertThat(mail.body())
        .contains("Проект приостановлен", "Проект: Dairy farm", "Причина: The river floods")
        .contains("Возобновить не позже: 1 июня 2026", "Когда: 1 апреля 2026")
        .contains("http://localhost/projects/p-1");
  }

  @Test
  void writesSumsAndTimesAsTheLanguageDoesAndNoIdsOrCodes() {
    var body =
        """
        {"type": "HoldPlaced", "timestamp": "2026-04-01T10:05:00Z", "data": {"projectId": "p-1",
          "title": "Ферма", "summary": {"holdId": "h-1", "regime": "ASEZ", "heldUntil": 1780272000000,
          "amount": "1234567.50 RUB", "reviewer": "u-1", "track": "SITE", "title": "Ферма"}}}
        """;

    var mail = notices.of(Language.RU, SUBSCRIPTION, json(body)).body().replace('\u00a0', ' ');

    assertThat(mail)
        .contains("Сумма: 1 234 567,50 RUB", "Зарезервирован до: 1 июня 2026", "Условие: Площадка")
        .doesNotContain("h-1", "u-1", "ASEZ", "SITE", "Название");
  }

  @Test
  void leadsToThePlotTheTerritoryTheAgreementOrToAllNews() {
    assertThat(about("{\"plotId\": \"x\", \"territoryId\": \"t\"}")).contains("/sites/plots/x\n");
    assertThat(about("{\"territoryId\": \"t\"}")).contains("/sites/territories/t\n");
    assertThat(about("{\"agreementId\": \"a\"}")).contains("/agreements/a\n");
    assertThat(about("{}")).contains("http://localhost/feed\n");
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryEventBreachAndFact(Language language) {
    var events =
        Stream.concat(
            Catalogue.events().stream().map(it -> "event." + it.schema().getName()),
            Stream.of("event.MilestoneOverdue"));
    var breaches =
        Stream.of(Breach.values()).filter(it -> it != Breach.ANY).map(it -> "breach." + it.name());
    var facts = FactText.TOLD.stream().map(it -> "fact." + it);

    assertThat(Stream.of(events, breaches, facts).flatMap(it -> it))
        .hasSizeGreaterThan(80)
        .allSatisfy(key -> assertThat(texts.say(language.locale(), key)).isNotEqualTo(key))
        .filteredOn(_ -> language == Language.RU)
        .allSatisfy(key -> assertThat(texts.say(language.locale(), key)).containsPattern("[а-я]"));
  }

  @Test
  void tellsAnEventThatHasNoWordsByItsName() {
    var body =
        """
        {"type": "Unheard", "timestamp": "2026-04-01T10:05:00Z", "data": {"summary": {}}}
        """;

    assertThat(notices.of(Language.EN, SUBSCRIPTION, json(body)).subject()).isEqualTo("Unheard");
  }

  private String about(String summary) {
    var body =
        """
        {"type": "PlotRegistered", "timestamp": "2026-04-01T10:05:00Z", "data": {"summary": %s}}
        """;
    return notices.of(Language.EN, SUBSCRIPTION, json(body.formatted(summary))).body();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
