package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Walks every operation with a wrong key or version, which the answer must name. */
@Order(21)
class RequestIntegrationTests {

  private static final Addresses ADDRESSES = RunningSystem.get().addresses();
  private static final Walker WALKER = new Walker(ADDRESSES);
  private static final Map<String, List<String>> BEFORE = Stored.atRest(ADDRESSES);

  /** Of a project that has ended: what is right is refused as too late, and nothing happens. */
  private static final KnownIds ENDED = new KnownIds(WALKER.endedProject(), Topic.all(ADDRESSES));

  private final Findings findings = new Findings();

  @AfterAll
  static void nothingWasStored() {
    assertThat(Stored.now(ADDRESSES)).isEqualTo(BEFORE);
  }

  @Test
  void asksForAnIdempotencyKey() {
    for (var operation : WALKER.operations(ApiOperation::isPost)) {
      var answer = WALKER.callRightly(operation, ENDED, Map.of());
      findings.check(answer.names("Idempotency-Key"), operation, "no key", answer);
      var odd = WALKER.callRightly(operation, ENDED, Map.of("Idempotency-Key", "x".repeat(300)));
      findings.check(odd.names("Idempotency-Key"), operation, "a key too long", odd);
    }
    findings.assertNone("wrong or missing keys");
  }

  @Test
  void refusesAKeyUsedForAnotherRequest() {
    for (var operation : concerningTheProject()) {
      if (operation.isPost()) {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = WALKER.callRightly(operation, ENDED, key);
        findings.check(first.refuses(409), operation, "what is too late", first);
        var again = WALKER.callRightly(operation, ENDED, key);
        findings.check(again.equals(first), operation, "the same request", again);
        var path = ENDED.path(operation);
        var other = WALKER.callAt(operation, path, "{\"other\": true}", key);
        findings.check(other.refuses(422), operation, "a key used for another", other);
      }
    }
    findings.assertNone("keys used again");
  }

  @Test
  void refusesAStaleVersion() {
    for (var operation : concerningTheProject()) {
      if (operation.isVersioned()) {
        var stale = WALKER.callRightly(operation, ENDED, headers("\"9999\""));
        findings.check(stale.refuses(412), operation, "If-Match \"9999\"", stale);
      }
    }
    findings.assertNone("stale versions");
  }

  @Test
  void namesTheVersionThatIsNone() {
    for (var operation : WALKER.operations(ApiOperation::isVersioned)) {
      var odd = WALKER.callRightly(operation, ENDED, headers("odd"));
      findings.check(odd.names("If-Match"), operation, "If-Match odd", odd);
    }
    findings.assertNone("versions that are none");
  }

  private static List<ApiOperation> concerningTheProject() {
    return WALKER.operations(
        o ->
            o.concernsAProject() && !o.method().equals("GET") && !o.service().equals("monitoring"));
  }

  private static Map<String, String> headers(String version) {
    return Map.of("If-Match", version, "Idempotency-Key", UUID.randomUUID().toString());
  }
}
