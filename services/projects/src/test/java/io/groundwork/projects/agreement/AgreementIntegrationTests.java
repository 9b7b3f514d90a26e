package io.groundwork.projects.agreement;

import static io.groundwork.projects.ProjectsUnderTest.OBSERVER;
import static io.groundwork.projects.ProjectsUnderTest.REGISTRAR;
import static io.groundwork.projects.ProjectsUnderTest.REVIEWER;
import static io.groundwork.projects.ProjectsUnderTest.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.projects.Bodies;
import io.groundwork.projects.ProjectsUnderTest;
import io.groundwork.projects.ServiceTest;
import io.groundwork.schemas.Topics;
import io.groundwork.test.token.TestTokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An action plan follows the projects behind its items. */
@ServiceTest
class AgreementIntegrationTests {
  private static final String AGREEMENT =
      """
      {"id": "%s", "title": "Cooperation", "firstSide": "BY", "secondSide": "RU-KHA",
       "signedOn": "2022-05-13", "place": "Mogilev",
       "period": {"from": "2022-05-13", "to": "2024-12-31"}}
      """;
  private static final String ITEM =
      """
      {"itemId": "%s", "title": "Dairy farm", "field": "agriculture", "owner": "ministry",
       "period": {"from": "2022-06-01", "to": "2024-06-01"}}
      """;

  private final ProjectsUnderTest service;
  private final String agreement = UUID.randomUUID().toString();
  private final String item = UUID.randomUUID().toString();
  private final String path = "/agreements/" + agreement;

  @Autowired
  AgreementIntegrationTests(ProjectsUnderTest service) {
    this.service = service;
  }

  @Test
  void progressesWithTheProjectThatCarriesOutItsItem() {
    sign();
    var body =
        Bodies.project("Dairy farm")
            .replaceFirst(
                "\\{",
                "{\"agreementId\": \"%s\", \"actionItemId\": \"%s\", ".formatted(agreement, item));
    var project = service.post(REGISTRAR, "/projects", body).header("location");
    awaitPercent(5);
    service.post(REGISTRAR, project + "/documents", Bodies.document("BUSINESS_PLAN"));
    service.post(REGISTRAR, project + "/documents", Bodies.document("FOUNDERS_AGREEMENT"));
    service.post(REVIEWER, project + "/acceptance", null);
    awaitPercent(20);
    assertThat(service.topics().readUntil(Topics.AGREEMENT, agreement, found -> found.size() == 5))
        .extracting(m -> m.type().substring(m.type().lastIndexOf('.') + 1))
        .containsExactly(
            "AgreementSigned",
            "ActionItemAdded",
            "ActionItemAssigned",
            "ActionItemProgressed",
            "ActionItemProgressed");
  }

  @Test
  void belongsToTheAgencyThatKeepsIt() {
    sign();
    assertThat(service.get(STRANGER, path).status()).isEqualTo(403);
    assertThat(service.get(OBSERVER, path).status()).isEqualTo(200);
    assertThat(service.post(STRANGER, path + "/items", ITEM.formatted(UUID.randomUUID())).status())
        .isEqualTo(403);
    assertThat(service.post(OBSERVER, path + "/items", ITEM.formatted(UUID.randomUUID())).status())
        .isEqualTo(403);
    assertThat(service.get(STRANGER, "/agreements").body().path("items")).isEmpty();
    assertThat(service.get(REGISTRAR, "/agreements").body().path("items").toString())
        .contains(agreement);
  }

  @Test
  void isFoundByAPartOfItsTitleHoweverItIsWritten() {
    var word = "Ёлка" + UUID.randomUUID();
    var title = "О сотрудничестве: " + word;
    var body = AGREEMENT.formatted(agreement).replace("Cooperation", title);
    assertThat(service.post(REGISTRAR, "/agreements", body).status()).isEqualTo(201);
    assertThat(found(REGISTRAR, word.toUpperCase(Locale.ROOT))).containsExactly(agreement);
    assertThat(found(REGISTRAR, word + "%")).isEmpty();
    assertThat(found(STRANGER, word)).isEmpty();
    var endless = "/agreements?text=" + "x".repeat(201);
    assertThat(service.get(REGISTRAR, endless).status()).isEqualTo(400);
  }

  private List<String> found(TestTokens who, String text) {
    var query = URLEncoder.encode(text, StandardCharsets.UTF_8);
    var items = service.get(who, "/agreements?text=" + query).body().path("items");
    return items.valueStream().map(it -> it.path("id").asString()).toList();
  }

  @Test
  void namesTheFieldThatIsWrong() {
    var turned = AGREEMENT.formatted(agreement).replace("2024-12-31", "2022-05-12");
    var answer = service.post(REGISTRAR, "/agreements", turned);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("period.to");
    assertThat(service.get(REGISTRAR, path).status()).isEqualTo(404);
  }

  private void sign() {
    assertThat(service.post(REGISTRAR, "/agreements", AGREEMENT.formatted(agreement)).status())
        .isEqualTo(201);
    assertThat(service.post(REGISTRAR, path + "/items", ITEM.formatted(item)).status())
        .isEqualTo(200);
  }

  private void awaitPercent(int percent) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> service.get(REGISTRAR, path + "/items").body().at("/0/percent").asInt(),
            found -> found == percent);
  }
}
