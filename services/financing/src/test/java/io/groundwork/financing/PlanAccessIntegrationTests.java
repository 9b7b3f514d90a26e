package io.groundwork.financing;

import static io.groundwork.financing.Api.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.financing.plan.PlanCancelled;
import io.groundwork.schemas.financing.plan.TrancheCancelled;
import io.groundwork.schemas.projects.project.ProjectCancelled;
import io.groundwork.test.token.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody sees and changes what is theirs. */
@Running
class PlanAccessIntegrationTests {
  private static final String LOAN =
      """
      {"kind":"DEBT","amount":{"amount":"500.00","currency":"RUB"},"validUntil":"2199-12-31"}\
      """;
  private static final String WHY = "{\"reason\":\"why\"}";

  private final String project = UUID.randomUUID().toString();
  private final String plan = "/plans/" + project;
  private final Api api;
  private final Neighbours neighbours;

  @Autowired
  PlanAccessIntegrationTests(Api api, Neighbours neighbours) {
    this.api = api;
    this.neighbours = neighbours;
  }

  @BeforeEach
  void open() {
    neighbours.accept(project);
    api.opened(project);
  }

  @Test
  void showsAPlanToFinanciersObserversAndItsOwnAgency() {
    for (var who : new TestTokens[] {ANN, EVE, OBSERVER, RITA}) {
      api.get(who, plan).is(200);
      api.get(who, plan + "/journal").is(200);
    }
    api.get(OTHER_AGENCY, plan).is(403);
    api.get(OTHER_AGENCY, plan + "/journal").is(403);
    api.get(TestTokens.of("sam").organisation("authority").roles("SITE_OFFICER"), plan).is(403);
    api.get(ANN.expired(), plan).is(401);
    api.get(ANN.audience("elsewhere"), plan).is(401);
  }

  @Test
  void listsToAnAgencyOnlyItsOwnPlans() {
    var all = "/plans?limit=200&region=RU-KHA&secured=false&organisation=" + Neighbours.AGENCY;
    assertThat(api.get(OBSERVER, all).is(200).raw().body()).contains(project);
    assertThat(api.get(RITA, "/plans?limit=200").is(200).raw().body()).contains(project);
    assertThat(api.get(OTHER_AGENCY, "/plans").is(200).body().at("/items")).isEmpty();
    assertThat(api.get(OTHER_AGENCY, all).is(200).body().at("/items")).isEmpty();
    assertThat(api.get(ANN, "/plans?limit=200&stage=OPERATION").raw().body())
        .doesNotContain(project);
  }

  @Test
  void listsACancelledPlanNeitherAsOneWithAGapNorAsSecured() {
    var gap = "/plans?limit=200&secured=false";
    assertThat(api.get(OBSERVER, gap).is(200).raw().body()).contains(project);
    neighbours.project(project, new ProjectCancelled(project, "INSOLVENCY", "bankrupt", List.of()));
    neighbours.planUntil(project, PlanCancelled.class);
    assertThat(api.get(OBSERVER, gap).is(200).raw().body()).doesNotContain(project);
    assertThat(api.get(OBSERVER, "/plans?limit=200&secured=true").is(200).raw().body())
        .doesNotContain(project);
    assertThat(api.get(OBSERVER, "/plans?limit=200").is(200).raw().body()).contains(project);
  }

  @Test
  void listsThePlansWithMoneyOfAFinancierWhileItStands() {
    var hers = "/plans?limit=200&financier=bank";
    assertThat(api.get(OBSERVER, hers).is(200).raw().body()).doesNotContain(project);
    var loan = api.post(ANN, plan + "/commitments", LOAN).is(201).text("/id");
    assertThat(api.get(OBSERVER, hers).is(200).raw().body()).contains(project);
    api.post(ANN, plan + "/commitments/" + loan + "/withdrawal", WHY).is(200);
    assertThat(api.get(OBSERVER, hers).is(200).raw().body()).doesNotContain(project);
  }

  @Test
  void walksThroughPages() {
    var other = UUID.randomUUID().toString();
    neighbours.accept(other);
    api.opened(other);
    var first = api.get(ANN, "/plans?limit=1").is(200);
    var second = api.get(ANN, "/plans?limit=1&cursor=" + first.text("/next")).is(200);
    assertThat(second.text("/items/0/projectId")).isGreaterThan(first.text("/items/0/projectId"));
  }

  @Test
  void letsNobodyButItsFinancierTouchACommitment() {
    var loan = api.post(ANN, plan + "/commitments", LOAN).is(201).text("/id");
    var withdrawal = plan + "/commitments/" + loan + "/withdrawal";
    api.post(EVE, withdrawal, WHY).is(403);
    api.post(RITA, withdrawal, WHY).is(403);
    api.post(OBSERVER, withdrawal, WHY).is(403);
    var tranche =
        """
        {"commitmentId":"%s","amount":{"amount":"1","currency":"RUB"},"milestone":"ROOF"}\
        """
            .formatted(loan);
    api.post(EVE, plan + "/tranches", tranche).is(403);
    var planned = api.post(BOB, plan + "/tranches", tranche).is(201).text("/id");
    var payment =
        """
        {"trancheId":"%s","amount":{"amount":"1","currency":"RUB"}}\
        """
            .formatted(planned);
    api.post(EVE, plan + "/disbursements", payment).is(403);
    api.post(OTHER_AGENCY, plan + "/disbursements", payment).is(403);
    assertThat(api.post(RITA, plan + "/disbursements", payment).is(409).text("/detail"))
        .contains("financial close");
    var cancellation = plan + "/tranches/" + planned + "/cancellation";
    api.post(EVE, cancellation, WHY).is(403);
    api.post(RITA, cancellation, WHY).is(403);
    var back = api.post(BOB, cancellation, WHY).is(200);
    assertThat(back.body().at("/tranches/0/cancelled").asBoolean()).isTrue();
    api.post(BOB, cancellation, WHY).is(409);
    var gone = neighbours.planUntil(project, TrancheCancelled.class).getLast();
    assertThat(gone.as(TrancheCancelled.class).getReason()).isEqualTo("why");
    api.post(BOB, withdrawal, WHY).is(200);
  }

  @Test
  void letsOnlyFinanciersInThePlanDecideOnConditions() {
    var insurance = plan + "/conditions/" + condition(api.opened(project), "INSURANCE");
    api.post(ANN, insurance + "/waiver", WHY).is(403);
    api.post(ANN, plan + "/commitments", LOAN).is(201);
    api.post(RITA, insurance + "/waiver", WHY).is(403);
    var waived = api.post(ANN, insurance + "/waiver", WHY).is(200);
    assertThat(waived.raw().body()).contains("\"status\":\"WAIVED\"", "\"approver\":\"ann\"");
    api.post(ANN, insurance + "/waiver", WHY).is(409);
  }
}
