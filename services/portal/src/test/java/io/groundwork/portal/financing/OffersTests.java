package io.groundwork.portal.financing;

import static io.groundwork.portal.financing.SamplePlan.FIRST;
import static io.groundwork.portal.financing.SamplePlan.OBSERVER;
import static io.groundwork.portal.financing.SamplePlan.OTHER;
import static io.groundwork.portal.financing.SamplePlan.REGISTRAR;
import static io.groundwork.portal.financing.SamplePlan.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.session.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffersTests {

  private final Plan plan = SamplePlan.plan();

  private List<String> offered(Person me, boolean past) {
    var offers = new Offers(plan, me, past);
    var all = new ArrayList<String>();
    if (offers.commitment()) {
      all.add("commitment");
    }
    plan.commitments().stream()
        .filter(offers::withdrawal)
        .forEach(it -> all.add("withdrawal " + it.id()));
    plan.commitments().stream()
        .filter(offers::tranche)
        .forEach(it -> all.add("tranche " + it.id()));
    plan.conditions().stream()
        .filter(offers::evidence)
        .forEach(it -> all.add("evidence " + it.id()));
    plan.conditions().stream().filter(offers::waiver).forEach(it -> all.add("waiver " + it.id()));
    plan.tranches().stream()
        .filter(offers::cancellation)
        .forEach(it -> all.add("cancellation " + it.id()));
    plan.tranches().stream()
        .filter(offers::disbursement)
        .forEach(it -> all.add("disbursement " + it.id()));
    plan.disbursements().stream()
        .filter(offers::approval)
        .forEach(it -> all.add("approval " + it.id()));
    plan.disbursements().stream()
        .filter(offers::refusal)
        .forEach(it -> all.add("refusal " + it.id()));
    return all;
  }

  @Test
  void offersAFinancierItsOwnMoneyAndASayInConditions() {
    assertThat(offered(SECOND, false))
        .containsExactly(
            "commitment",
            "withdrawal loan",
            "withdrawal cover",
            "tranche loan",
            "evidence ins",
            "waiver ins",
            "waiver site",
            "cancellation later",
            "disbursement due",
            "approval pay",
            "refusal pay");
  }

  @Test
  void offersNoSecondApprovalToWhoApprovedFirst() {
    assertThat(offered(FIRST, false)).contains("refusal pay").doesNotContain("approval pay");
  }

  @Test
  void offersNothingOfSomebodyElsesMoney() {
    assertThat(offered(OTHER, false))
        .containsExactly(
            "commitment",
            "withdrawal equity",
            "tranche equity",
            "evidence ins",
            "waiver ins",
            "waiver site");
  }

  @Test
  void offersTheAgencyToAskForMoneyThatIsDue() {
    assertThat(offered(REGISTRAR, false)).containsExactly("disbursement due");
  }

  @Test
  void offersNothingToAnObserverOrInThePast() {
    assertThat(offered(OBSERVER, false)).isEmpty();
    assertThat(offered(SECOND, true)).isEmpty();
    assertThat(offered(REGISTRAR, true)).isEmpty();
  }
}
