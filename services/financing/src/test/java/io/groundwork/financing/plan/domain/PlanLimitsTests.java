package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanEvent.DisbursementPaid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is ordered in whatever order, at no prefix is more paid than was promised. */
class PlanLimitsTests {
  private static final int COMMANDS = 500;
  private static final List<String> CURRENCIES = List.of("RUB", "USD", "JPY", "KWD");
  private static final List<String> PEOPLE = List.of("ann", "bob");
  private static int paidInAll;

  private final List<PlanCommand> log = new ArrayList<>();

  @RepeatedTest(200)
  void neverPaysMoreThanWasPromised(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var state = closed();
    for (int i = 0; i < COMMANDS; i++) {
      var command = command(random, book(state));
      log.add(command);
      for (var event : decide(state, command)) {
        checkMayPay(state, event);
        state = Plan.evolve(state, event);
        checkLimits(state);
      }
    }
    if (run.getCurrentRepetition() == run.getTotalRepetitions()) {
      assertThat(paidInAll).as("payments made by the random commands").isGreaterThan(500);
    }
  }

  private static Book book(PlanState state) {
    return Objects.requireNonNull(state.opened());
  }

  private static List<PlanEvent> decide(PlanState state, PlanCommand command) {
    try {
      return Plan.decide(state, command);
    } catch (CommandRefused _) {
      return List.of();
    }
  }

  private void checkMayPay(PlanState state, PlanEvent event) {
    if (event instanceof DisbursementPaid paid) {
      paidInAll++;
      assertThat(state).as("paid in %s", log).isInstanceOf(PlanState.Closed.class);
      var book = book(state);
      assertThat(book.progress().stopped()).isNull();
      assertThat(book.disbursements().get(paid.disbursementId()))
          .extracting(d -> d.approvers().stream().distinct().count())
          .isEqualTo(2L);
    }
  }

  private void checkLimits(PlanState state) {
    var book = book(state);
    assertThat(book.committed().covers(book.disbursed())).as("plan after %s", log).isTrue();
    for (var tranche : book.tranches().values()) {
      assertThat(tranche.amount().covers(tranche.paid())).as("tranche after %s", log).isTrue();
    }
    for (var commitment : book.commitments().values()) {
      var limit =
          commitment.active() ? commitment.amount() : Money.zero(commitment.amount().currency());
      assertThat(limit.covers(book.drawn(commitment))).as("commitment after %s", log).isTrue();
      assertThat(commitment.amount().covers(book.planned(commitment))).isTrue();
    }
  }

  /** Mostly about what the plan has, so that many are accepted; new ids and wild ones as well. */
  private static PlanCommand command(Random random, Book book) {
    var amount = money(random, CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    var commitment = any(random, book.commitments());
    var wanted = any(random, book.disbursements());
    return switch (random.nextInt(70)) {
      case 0, 1, 2 -> commit(random, amount);
      case 3 -> new WithdrawCommitment(commitment, "no");
      case 4 -> new ExpireCommitments(TODAY.plusDays(random.nextInt(3)));
      case 5 -> new ReverseFinancialClose("no", NOW);
      case 6, 7, 8, 36, 37, 38 -> new CloseFinancing();
      case 9 -> new StopDisbursements("hold");
      case 10, 11, 12, 39, 40 -> new ResumeDisbursements();
      case 13 -> new ReopenCondition(Condition.Kind.LENDERS_CONSENT, "left");
      case 14, 15, 41, 42 -> met(Condition.Kind.LENDERS_CONSENT);
      case 16, 17, 18, 19 -> new PlanTranche(anew(random), commitment, amount, "FINANCIAL_CLOSE");
      case 45 -> new CancelTranche(any(random, book.tranches()), "no");
      case 20, 21, 43, 44 -> new ReachMilestones(CLOSE);
      case 22 -> new RefuseDisbursement(wanted, "ann", "no");
      case 23 -> random.nextInt(40) == 0 ? CANCEL : new CloseFinancing();
      case 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35 -> ask(random, book);
      default -> new ApproveDisbursement(wanted, PEOPLE.get(random.nextInt(2)), TODAY);
    };
  }

  private static RequestDisbursement ask(Random random, Book book) {
    var tranche = any(random, book.tranches());
    var planned = book.tranches().get(tranche);
    var code = planned == null ? "RUB" : planned.amount().currency().getCurrencyCode();
    return request(anew(random), tranche, money(random, code));
  }

  private static MakeCommitment commit(Random random, Money amount) {
    boolean home = amount.currency().getCurrencyCode().equals("RUB");
    var rate = home ? BigDecimal.ONE : new BigDecimal("0." + (1 + random.nextInt(99999)));
    var kind = CommitmentKind.values()[random.nextInt(4)];
    return new MakeCommitment(
        anew(random), "bank", kind, amount, rate, TODAY, TODAY.plusDays(1), TODAY);
  }

  private static Money money(Random random, String code) {
    var amount = new BigDecimal(1 + random.nextInt(60_000));
    int digits = Currency.getInstance(code).getDefaultFractionDigits();
    return Money.of(amount.movePointLeft(digits).toPlainString(), code);
  }

  private static UUID anew(Random random) {
    return id(100 + random.nextInt(500));
  }

  private static UUID any(Random random, Map<UUID, ?> known) {
    var ids = List.copyOf(known.keySet());
    return ids.isEmpty() ? anew(random) : ids.get(random.nextInt(ids.size()));
  }
}
