package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The reference scenario by pages only: everybody does their whole job at a browser of their own,
 * and an observer beside them sees each act within a second of its being done.
 *
 * <p>Nothing goes over the HTTP API. What the world does and no page: time passes until a hold is
 * over, which is typed with seconds so that it takes only some; the papers come from elsewhere, as
 * files of which only the fingerprint leaves the browser; and nobody builds anything when a
 * milestone is reported. What other services do by themselves after an act is seen too, but not
 * timed.
 */
@BrowserTest
@Order(34)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioPageIntegrationTests {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration MOMENT = Duration.ofSeconds(8);
  private static final String FIRST = "120,000,000 RUB";
  private static final String SECOND = "200,000,000 RUB";

  private final Addresses addresses = RunningSystem.get().addresses();
  private final String run = UUID.randomUUID().toString();
  private final String agreement = "Agreement on cooperation " + run;
  private final String item = "Farms and greenhouses " + run;
  private final String territory = "Khabarovsk East " + run;
  private final String northGate = "North Gate " + run;
  private final String southField = "South Field " + run;
  private final String workshopRow = "Workshop Row " + run;
  private final List<Desk> desks = new ArrayList<>();
  private final RegistrarDesk anna = new RegistrarDesk(desk("anna.kuznetsova"));
  private final ReviewerDesk igor = new ReviewerDesk(desk("igor.petrov"));
  private final OfficerDesk oleg = new OfficerDesk(desk("oleg.sidorov"));
  private final FinancierDesk viktor = new FinancierDesk(desk("viktor.belov"));
  private final FinancierDesk olga = new FinancierDesk(desk("olga.romanova"));
  private final FinancierDesk andrei = new FinancierDesk(desk("andrei.novik"));
  private final Onlooker lev = new Onlooker(desk());

  private Desk desk(String user) {
    var desk = desk();
    desk.signIn(user, "/board");
    return desk;
  }

  private Desk desk() {
    var desk = Desk.of(addresses);
    desks.add(desk);
    return desk;
  }

  @BeforeAll
  void signTheAgreementAndPrepareTheLand() {
    anna.records(agreement, item);
    oleg.registersLand(territory, northGate, southField, workshopRow);
  }

  @AfterAll
  void leave() {
    System.out.println(lev.said());
    desks.forEach(Desk::close);
  }

  @Test
  void takesTheDairyFarmFromProposalToOperation() {
    var venture = Venture.dairyFarm();
    var id = propose(venture);
    oleg.holds(id, northGate, MONTH);
    lev.sees("A plot is held until");
    lev.seesInTime("Track secured: Site");
    finance(id);
    close(id, venture);
    pay(id, FIRST);
    build(id);
  }

  @Test
  void undoesAllStepByStepWhenTheGreenhouseIsCancelledInConstruction() {
    var venture = Venture.greenhouse();
    var rival = anna.registers(Venture.logistics(), agreement, item);
    igor.accepts(rival);
    var id = propose(venture);
    losesAndFindsPlot(id, rival);
    viktor.commits(id, "DEBT", "620 000 000,00", "RUB", "");
    lev.sees("Far East Bank commits 620,000,000 RUB");
    lev.seesStage("CLOSING");
    close(id, venture);
    pay(id, FIRST);
    igor.cancels(id, "CONSTRUCTION_ABANDONED", "The partners have stopped building");
    lev.sees("Project cancelled: Construction abandoned, The partners have stopped building");
    lev.seesStage("CANCELLED");
    lev.seesInTime("All is undone: ");
    lev.sees("Tranche cancelled, " + SECOND + " not drawn");
    lev.sees("The lease has ended: ");
    assertThat(lev.project().locator("#head .steps li.met"))
        .hasText(
            new String[] {
              "Payments stopped done",
              "Tranches cancelled done",
              "Site released done",
              "Residency ended done",
              "Tax reliefs lapsed done"
            });
  }

  /** Registered, accepted and resident. */
  private String propose(Venture venture) {
    var id = anna.registers(venture, agreement, item);
    lev.seesNewCard(id);
    igor.accepts(id);
    lev.sees("Proposal accepted by Igor Petrov");
    lev.seesStage("PREPARATION");
    lev.seesInTime("May apply for residency");
    lev.seesInTime("May look for a plot");
    lev.seesInTime("The financing plan is open");
    anna.applies(id, territory, venture.first().name());
    lev.sees(venture.first().name() + " applies for residency");
    oleg.grants(id);
    lev.sees("Residency granted by Oleg Sidorov");
    lev.seesTrack("Residency", "Secured");
    return id;
  }

  /** One who promised withdraws, the project falls back, and others make good for it. */
  private void finance(String id) {
    viktor.commits(id, "DEBT", "1 900 000 000,00", "RUB", "");
    lev.sees("Far East Bank commits 1,900,000,000 RUB");
    andrei.commits(id, "EQUITY", "18 000 000,00", "BYN", "28,50");
    lev.sees("Development Bank, Belarus commits 18,000,000 BYN");
    lev.seesStage("CLOSING");
    andrei.withdraws(id, "Its owners have changed their priorities");
    lev.sees("A commitment is withdrawn: Its owners have changed their priorities");
    lev.seesStage("PREPARATION");
    andrei.commits(id, "DEBT", "6 000 000,00", "USD", "91,20");
    lev.sees("Development Bank, Belarus commits 6,000,000 USD");
    lev.seesStage("CLOSING");
  }

  private void close(String id, Venture venture) {
    viktor.plansTranche(id, "120 000 000,00", "FINANCIAL_CLOSE");
    lev.sees("Tranche of " + FIRST + " planned for");
    viktor.plansTranche(id, "200 000 000,00", "FOUNDATIONS");
    lev.sees("Tranche of " + SECOND + " planned for");
    oleg.leases(id, "KHV-2022-001");
    lev.sees("Plot leased, contract KHV-2022-001");
    anna.recordsSignature(id, venture.first());
    lev.sees("A partner signed: " + venture.first().name());
    anna.recordsSignature(id, venture.second());
    lev.sees("A partner signed: " + venture.second().name());
    viktor.insures(id);
    lev.sees("Condition met: ");
    lev.seesStage("CONSTRUCTION");
  }

  private void pay(String id, String amount) {
    lev.seesInTime("Tranche due: ");
    anna.requests(id, amount);
    lev.sees("Payment of " + amount + " requested by Anna Kuznetsova");
    viktor.approves(id, "nothing is paid yet");
    lev.sees("Payment approved by Viktor Belov");
    olga.approves(id, "The money is paid");
    lev.sees("Paid: " + amount);
  }

  private void build(String id) {
    anna.plans(id, "CONSTRUCTION", "FOUNDATIONS", "Foundations are laid");
    lev.sees("Milestone planned: Foundations are laid");
    anna.plans(id, "ACCEPTANCE", "ACCEPTANCE", "State acceptance of the works");
    anna.plans(id, "UTILITIES_LIVE", "UTILITIES", "Power, gas and water are live");
    anna.plans(id, "FIRST_OUTPUT", "OUTPUT", "First output");
    lev.sees("Milestone planned: First output");
    anna.reports(id, "Foundations are laid");
    lev.sees("Milestone reached: Foundations are laid");
    lev.seesStage("COMMISSIONING");
    pay(id, SECOND);
    anna.reports(id, "State acceptance of the works");
    lev.sees("Milestone reached: State acceptance of the works");
    anna.reports(id, "Power, gas and water are live");
    lev.sees("Milestone reached: Power, gas and water are live");
    anna.reports(id, "First output");
    lev.sees("Milestone reached: First output");
    lev.seesStage("OPERATION");
    lev.seesInTime("Tax relief runs");
  }

  /** The hold runs out, who waits gets the plot, and the project another one. */
  private void losesAndFindsPlot(String id, String rival) {
    oleg.holds(id, southField, MOMENT);
    lev.sees("A plot is held until");
    anna.waits(rival, southField);
    lev.seesTrack("Site", "Secured");
    lev.seesInTime("The hold of the plot has expired");
    lev.seesTrack("Site", "Open since");
    anna.acceptsOffer(rival, MONTH);
    oleg.holds(id, workshopRow, MONTH);
    lev.seesTrack("Site", "Secured");
  }
}
