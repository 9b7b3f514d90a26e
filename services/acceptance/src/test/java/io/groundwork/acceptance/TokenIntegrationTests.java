package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every operation of every service with tokens that must not be believed. */
@Order(10)
class TokenIntegrationTests {

  private static final Addresses ADDRESSES = RunningSystem.get().addresses();
  private static final Api API = new Api(ADDRESSES);
  private static final TokenForge FORGE = new TokenForge(ADDRESSES);
  private static final List<ApiOperation> OPERATIONS = API.operations();
  private static final Map<String, Object> RIGHT =
      FORGE.claims("acceptance", "khv-investment-agency", Roles.ALL);
  private static final Map<String, String> UNBELIEVABLE = unbelievable();

  @Test
  void findsOperationsInEveryService() {
    var counts = new TreeMap<String, Integer>();
    OPERATIONS.forEach(operation -> counts.merge(operation.service(), 1, Integer::sum));
    assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(Addresses.SERVICES);
    System.out.printf(
        "%d operations %s, each called with %d wrong tokens%n",
        OPERATIONS.size(), counts, UNBELIEVABLE.size() + 2);
  }

  /** The control: the forge makes tokens that work, so a fault is the reason of a refusal. */
  @Test
  void believesATokenThatIsRight() {
    var token = FORGE.signed(RIGHT);
    assertThat(answers(token, _ -> true))
        .hasSize(OPERATIONS.size())
        .allSatisfy((_, answer) -> assertThat(answer.status()).isNotIn(401, 403));
    assertThat(answers(token, o -> o.method().equals("GET") && o.parameters("path").isEmpty()))
        .allSatisfy((_, answer) -> assertThat(answer.status()).isEqualTo(200));
  }

  @Test
  void refusesCallsWithoutToken() {
    assertRefused(null, 401);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refusesATokenThatIs(String fault) {
    assertRefused(UNBELIEVABLE.get(fault), 401);
  }

  @Test
  void refusesTheUserOfAnotherOrganisation() {
    var signedIn = new SignIn(ADDRESSES).tokens("maxim.outsider");
    assertRefused(signedIn.path("access_token").asString(), 403);
  }

  static List<String> faults() {
    return List.copyOf(UNBELIEVABLE.keySet());
  }

  private static Map<String, String> unbelievable() {
    var hourAgo = Instant.now().minusSeconds(3600).getEpochSecond();
    var tokens = new TreeMap<String, String>();
    tokens.put("garbage", "garbage");
    tokens.put("unsigned", FORGE.unsigned(RIGHT));
    tokens.put("signed by a stranger", FORGE.signedByAStranger(RIGHT));
    tokens.put("expired", FORGE.signed(with("exp", hourAgo)));
    tokens.put("never expiring", FORGE.signed(without("exp")));
    tokens.put("of another audience", FORGE.signed(with("aud", List.of("elsewhere"))));
    tokens.put("without audience", FORGE.signed(without("aud")));
    tokens.put("of another issuer", FORGE.signed(with("iss", "http://127.0.0.1:1")));
    var signedIn = new SignIn(ADDRESSES).tokens("anna.kuznetsova");
    tokens.put("an id token", signedIn.path("id_token").asString());
    return tokens;
  }

  private static void assertRefused(@Nullable String token, int status) {
    assertThat(answers(token, _ -> true))
        .hasSize(OPERATIONS.size())
        .allSatisfy((_, answer) -> assertThat(answer).matches(a -> a.refuses(status)));
  }

  private static Map<String, Answer> answers(
      @Nullable String token, Predicate<ApiOperation> which) {
    var answers = new TreeMap<String, Answer>();
    OPERATIONS.stream()
        .filter(which)
        .forEach(
            operation -> {
              var body = operation.hasBody() ? "{}" : null;
              var answer = API.call(operation, operation.unknownPath(), token, body);
              answers.put(operation.toString(), answer);
            });
    return answers;
  }

  private static Map<String, Object> with(String name, Object value) {
    var changed = new TreeMap<>(RIGHT);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, Object> without(String name) {
    var changed = new TreeMap<>(RIGHT);
    changed.remove(name);
    return changed;
  }
}
