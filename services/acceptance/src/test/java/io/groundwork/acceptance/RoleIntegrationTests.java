package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every operation with each role; who may call what is written down in roles.txt. */
@Order(11)
class RoleIntegrationTests {

  private static final Addresses ADDRESSES = RunningSystem.get().addresses();
  private static final Api API = new Api(ADDRESSES);
  private static final TokenForge FORGE = new TokenForge(ADDRESSES);
  private static final List<ApiOperation> OPERATIONS = API.operations();

  static List<String> roles() {
    return Roles.ALL;
  }

  @Test
  void knowsWhoMayCallEachOperation() {
    assertThat(Roles.written().keySet())
        .containsExactlyInAnyOrderElementsOf(
            OPERATIONS.stream().map(ApiOperation::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void letsARoleDoWhatItMayAndNothingElse(String role) {
    var token = token(List.of(role));
    var refused = 0;
    for (var operation : OPERATIONS) {
      var may = Roles.of(operation).contains(role);
      assertThat(call(operation, token))
          .as("%s as %s", operation, role)
          .matches(a -> may ? a.status() != 401 && a.status() != 403 : a.refuses(403));
      refused += may ? 0 : 1;
    }
    System.out.printf("%s: refused %d of %d operations%n", role, refused, OPERATIONS.size());
    assertThat(refused).isPositive();
  }

  @Test
  void refusesAMemberWithoutARoleItKnows() {
    for (var token : List.of(token(List.of()), token(List.of("DIRECTOR")))) {
      for (var operation : OPERATIONS) {
        assertThat(call(operation, token)).matches(a -> a.refuses(403));
      }
    }
  }

  @Test
  void letsNoMachineDecideForAPerson() {
    var tokens = new HashMap<List<String>, String>();
    var refused = 0;
    for (var operation : OPERATIONS) {
      var roles = Roles.of(operation);
      var answer = call(operation, tokens.computeIfAbsent(roles, RoleIntegrationTests::ofAMachine));
      assertThat(answer)
          .as("%s as a machine", operation)
          .matches(a -> Roles.person(operation) ? a.refuses(403) : a.status() != 403);
      refused += Roles.person(operation) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  private static String token(List<String> roles) {
    return FORGE.signed(FORGE.claims("acceptance", "khv-investment-agency", roles));
  }

  private static String ofAMachine(List<String> roles) {
    var claims = FORGE.claims("ledger", "khv-investment-agency", roles);
    claims.put("client_id", "ledger");
    return FORGE.signed(claims);
  }

  private static Answer call(ApiOperation operation, String token) {
    return API.call(operation, operation.unknownPath(), token, operation.hasBody() ? "{}" : null);
  }
}
