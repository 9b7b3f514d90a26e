package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.Crowd.Order;
import io.groundwork.schemas.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random orders of many clients about the money of one plan. */
@org.junit.jupiter.api.Order(55)
class MoneyCrowdFaultTests {

  private static final int ORDERS = 600;
  private static final List<String> NOWHERE = Crowd.ids();
  private static final String REASON = "{\"reason\": \"Changed my mind\"}";
  private final Addresses addresses = RunningSystem.get().addresses();
  private final TokenForge forge = new TokenForge(addresses);

  @Test
  void paysNoMoreThanIsCommittedWhoeverOrders() {
    var log = Topic.all(addresses);
    var cancelled =
        log.stream().filter(event -> event.is("PlanCancelled")).map(Published::key).toList();
    var paid =
        log.stream()
            .filter(event -> event.is("DisbursementPaid") && !cancelled.contains(event.key()))
            .findFirst()
            .orElseThrow();
    var planned =
        log.stream()
            .filter(event -> event.is("TranchePlanned"))
            .filter(event -> event.text("trancheId").equals(paid.text("trancheId")))
            .findFirst()
            .orElseThrow();
    var plan = "/plans/" + paid.key() + "/";
    var commitments = Crowd.ids();
    commitments.add(planned.text("commitmentId"));
    var tranches = Crowd.ids();
    var payments = Crowd.ids();
    try (var crowd = new Crowd(addresses)) {
      crowd.give(
          ORDERS,
          List.of(
              money("commit", plan + "commitments", commitments, this::commitment),
              money("withdraw", () -> plan + "commitments/%s/withdrawal", commitments),
              money("plan", plan + "tranches", tranches, () -> tranche(commitments)),
              money("plan", plan + "tranches", tranches, () -> tranche(commitments)),
              money("cancel", () -> plan + "tranches/%s/cancellation", tranches),
              money("pay", plan + "disbursements", payments, () -> payment(tranches)),
              money("pay", plan + "disbursements", payments, () -> payment(tranches)),
              money("approve", () -> plan + "disbursements/%s/approval", payments),
              money("approve", () -> plan + "disbursements/%s/approval", payments),
              money("refuse", () -> plan + "disbursements/%s/refusal", payments)));
      System.out.println("Money: " + crowd.answers());
      assertThat(crowd.answers()).containsKeys("commit 201", "plan 201", "pay 201", "approve 200");
      new Checker(addresses).check(crowd.sent());
    }
    assertThat(Topic.of(Topic.all(addresses), Topics.PLAN).get(paid.key()))
        .filteredOn(event -> event.is("DisbursementPaid"))
        .hasSizeGreaterThan(1);
  }

  private Supplier<Order> money(
      String name, String path, List<String> made, Supplier<String> body) {
    return () -> new Order(name, "financing", path, banker(), body.get(), made);
  }

  private Supplier<Order> money(String name, Supplier<String> path, List<String> of) {
    return () ->
        new Order(
            name, "financing", path.get().formatted(Crowd.any(of)), banker(), REASON, NOWHERE);
  }

  private String banker() {
    var who = Crowd.any(List.of("viktor.belov", "olga.romanova", "dmitry.orlov"));
    return token(who, "far-east-bank", "FINANCIER");
  }

  private String commitment() {
    return "{\"kind\": \"DEBT\", \"amount\": %s, \"validUntil\": \"%s\"}"
        .formatted(amount(300), LocalDate.now().plusYears(1));
  }

  private static String tranche(List<String> commitments) {
    return "{\"commitmentId\": \"%s\", \"amount\": %s, \"milestone\": \"FINANCIAL_CLOSE\"}"
        .formatted(Crowd.any(commitments), amount(200));
  }

  private static String payment(List<String> tranches) {
    return "{\"trancheId\": \"%s\", \"amount\": %s}".formatted(Crowd.any(tranches), amount(150));
  }

  private static String amount(int most) {
    var millions = 1 + ThreadLocalRandom.current().nextInt(most);
    return "{\"amount\": \"%d000000.00\", \"currency\": \"RUB\"}".formatted(millions);
  }

  private String token(String who, String organisation, String role) {
    return forge.signed(forge.claims(who, organisation, List.of(role)));
  }
}
