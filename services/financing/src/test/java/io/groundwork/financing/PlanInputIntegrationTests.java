package io.groundwork.financing;

import static io.groundwork.financing.Api.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.financing.Api.Reply;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input is told with field and remedy, and leaves no trace. */
@Running
class PlanInputIntegrationTests {
  private static final String GOOD =
      """
      {"kind":"DEBT","amount":{"amount":"500.00","currency":"RUB"},"validUntil":"2199-12-31"}\
      """;

  private final String project = UUID.randomUUID().toString();
  private final String plan = "/plans/" + project;
  private final String commitments = plan + "/commitments";
  private final Api api;
  private final Neighbours neighbours;
  private String etag = "";

  @Autowired
  PlanInputIntegrationTests(Api api, Neighbours neighbours) {
    this.api = api;
    this.neighbours = neighbours;
  }

  @BeforeEach
  void open() {
    neighbours.accept(project);
    etag = api.opened(project).etag();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "amount.amount   | \"500.00\"     | \"-1\"",
        "amount.amount   | \"500.00\"     | \"0\"",
        "amount.amount   | \"500.00\"     | \"1.001\"",
        "amount.amount   | \"500.00\"     | \"1e9\"",
        "amount.amount   | \"500.00\"     | \"9999999999999999999999\"",
        "amount.amount   | \"500.00\"     | null",
        "amount.amount   | \"500.00\"     | true",
        "amount.currency | \"RUB\"        | \"RUR2\"",
        "amount.currency | \"RUB\"        | \"ZZZ\"",
        "amount.currency | \"RUB\"        | \"XAU\"",
        "rate            | \"RUB\"        | \"USD\"",
        "kind            | \"DEBT\"       | \"LOVE\"",
        "kind            | \"DEBT\"       | null",
        "validUntil      | \"2199-12-31\" | \"2001-01-01\"",
        "validUntil      | \"2199-12-31\" | \"soon\"",
        "validUntil      | \"2199-12-31\" | null",
        "id              | {\"kind\"      | {\"id\":\"7\",\"kind\"",
        "wish            | {\"kind\"      | {\"wish\":1,\"kind\"",
        "rate            | {\"kind\"      | {\"rate\":2,\"kind\"",
        "rate            | {\"kind\"      | {\"rate\":-1,\"kind\"",
        "rateOn          | {\"kind\"      | {\"rateOn\":\"2199-01-01\",\"kind\"",
      })
  void namesTheWrongFieldOfACommitment(String field, String good, String bad) {
    refuses(api.post(ANN, commitments, GOOD.replace(good, bad)), field);
  }

  @Test
  void namesTheWrongFieldOfOtherOrders() {
    var id = UUID.randomUUID();
    refuses(api.post(ANN, commitments + "/" + id + "/withdrawal", "{}"), "reason");
    var tooLong = "{\"reason\":\"%s\"}".formatted("x".repeat(1001));
    refuses(api.post(ANN, commitments + "/" + id + "/withdrawal", tooLong), "reason");
    var insurance = plan + "/conditions/" + condition(api.opened(project), "INSURANCE");
    refuses(api.post(ANN, insurance + "/waiver", "{\"reason\":\" \"}"), "reason");
    var noHash = "{\"evidence\":\"policy\",\"sha256\":\"abc\"}";
    refuses(api.post(ANN, insurance + "/evidence", noHash), "sha256");
    var money = "\"amount\":{\"amount\":\"1\",\"currency\":\"RUB\"}";
    var tranche = "{\"commitmentId\":\"%s\",%s,\"milestone\":\"no code\"}".formatted(id, money);
    refuses(api.post(ANN, plan + "/tranches", tranche), "milestone");
    refuses(api.post(ANN, plan + "/disbursements", "{%s}".formatted(money)), "trancheId");
    refuses(api.post(ANN, "/plans/7/commitments", GOOD), "projectId");
    refuses(api.get(ANN, "/plans?limit=0"), "limit");
    refuses(api.get(ANN, "/plans?cursor=x"), "cursor");
    refuses(api.get(ANN, plan + "?asOf=yesterday"), "asOf");
  }

  @Test
  void tellsUnknownIdsApart() {
    var id = UUID.randomUUID();
    var why = "{\"reason\":\"why\"}";
    api.get(ANN, "/plans/" + id).is(404);
    api.post(ANN, "/plans/" + id + "/commitments", GOOD).is(404);
    api.post(ANN, commitments + "/" + id + "/withdrawal", why).is(404);
    api.post(ANN, plan + "/conditions/" + id + "/waiver", why).is(404);
    api.post(ANN, plan + "/disbursements/" + id + "/approval", "").is(404);
    unchanged();
  }

  @Test
  void decidesOnTheVersionTheCallerSaw() {
    api.postIf(ANN, commitments, GOOD, "\"1\"").is(412);
    unchanged();
    api.postIf(ANN, commitments, GOOD, etag).is(201);
    api.postIf(ANN, commitments, GOOD, etag).is(412);
  }

  @Test
  void makesOneCommitmentOfARepeatedPost() {
    var key = UUID.randomUUID().toString();
    var first = api.post(ANN, commitments, GOOD, key).is(201);
    var second = api.post(ANN, commitments, GOOD, key).is(201);
    assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    api.post(ANN, commitments, GOOD.replace("500", "501"), key).is(422);
    assertThat(api.get(ANN, plan).body().at("/commitments")).hasSize(1);
  }

  @Test
  void keepsAForeignCommitmentWithItsRate() {
    var dollars =
        """
        {"kind":"GRANT","amount":{"amount":"10.01","currency":"USD"},"rate":"91.55",
         "rateOn":"2026-01-02","validUntil":"2199-12-31"}\
        """;
    var made = api.post(EVE, commitments, dollars).is(201);
    assertThat(made.text("/plan/commitments/0/counted/amount")).isEqualTo("916.42");
    assertThat(made.text("/plan/commitments/0/rateOn")).isEqualTo("2026-01-02");
    assertThat(made.text("/plan/gap/amount")).isEqualTo("83.58");
  }

  private void refuses(Reply reply, String field) {
    reply.is(400);
    assertThat(reply.text("/errors/0/field")).as(reply.raw().body()).isEqualTo(field);
    assertThat(reply.text("/errors/0/remedy")).isNotBlank();
    unchanged();
  }

  private void unchanged() {
    assertThat(api.get(ANN, plan).etag()).isEqualTo(etag);
  }
}
