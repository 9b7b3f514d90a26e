package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Walks every operation on what exists, with each role that may call it and by somebody else. */
@Order(12)
class OwnerIntegrationTests {

  private static final String OTHER = "by-investment-agency";

  /** They read what concerns any project, and change none of it. */
  private static final Set<String> READERS = Set.of("SITE_OFFICER", "FINANCIER", "OBSERVER");

  /** What belongs to an organisation and is open to the others, and why. */
  private static final Map<String, String> OPEN =
      Map.of(
          "sites GET /territories/{id}", "land is offered to everybody in the pipeline",
          "sites GET /plots/{id}", "land is offered to everybody in the pipeline",
          "sites GET /plots/{id}/journal", "land is offered to everybody in the pipeline",
          "sites GET /plots/{id}/waitlist", "who waits must see their place",
          "financing POST /plans/{projectId}/commitments", "anybody's money is welcome");

  /** Operators' affairs, and a user's own: not even a colleague is told whether it is there. */
  private static final List<String> OF_NO_ORGANISATION =
      List.of("/parked", "/subscriptions", "/subscribers");

  private static final List<String> LISTS =
      List.of(
          "projects GET /projects",
          "projects GET /agreements",
          "sites GET /allocations",
          "financing GET /plans",
          "monitoring GET /projects");

  private static final Walker WALKER = new Walker(RunningSystem.get().addresses());

  private static List<Published> log = List.of();

  @BeforeAll
  static void lookAround() {
    Stored.atRest(RunningSystem.get().addresses());
    log = Topic.all(RunningSystem.get().addresses());
  }

  @Test
  void refusesEverybodyButTheOwner() {
    var known = new KnownIds(inOperation(), log);
    var refused = 0;
    for (var operation : aboutSomething()) {
      for (var role : Roles.of(operation)) {
        if (!isOpen(operation, role)) {
          assertThat(WALKER.callAs(OTHER, role, operation, known))
              .as("%s as %s", operation, role)
              .matches(a -> a.refuses(403));
          refused++;
        }
      }
    }
    System.out.printf("%d calls by another organisation refused%n", refused);
    assertThat(OPEN.keySet()).isSubsetOf(Roles.written().keySet());
  }

  /** The control: whose it is gets another answer, here that it is too late. */
  @Test
  void refusesTheOwnerForNoSuchReason() {
    var known = new KnownIds(WALKER.endedProject(), log);
    assertThat(aboutSomething())
        .allSatisfy(
            operation ->
                assertThat(WALKER.callRightly(operation, known))
                    .matches(answer -> List.of(200, 409).contains(answer.status())));
  }

  @Test
  void listsToAnAgencyWhatIsItsOwn() {
    var known = new KnownIds(inOperation(), log);
    for (var list : LISTS) {
      var operation = WALKER.operations(o -> o.toString().equals(list)).getFirst();
      var answer = WALKER.callAs(OTHER, "REGISTRAR", operation, known);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).as(list).doesNotContain(inOperation(), "khv-investment-agency");
    }
    var own = WALKER.operations(o -> o.toString().equals(LISTS.getFirst())).getFirst();
    assertThat(WALKER.callAs(OTHER, "REGISTRAR", own, known).body()).contains(OTHER);
  }

  /** Parked messages are the installation's: its administrators see those of every organisation. */
  private static List<ApiOperation> aboutSomething() {
    return WALKER.operations(
        operation ->
            !operation.parameters("path").isEmpty()
                && OF_NO_ORGANISATION.stream().noneMatch(operation.path()::startsWith));
  }

  private static boolean isOpen(ApiOperation operation, String role) {
    return OPEN.containsKey(operation.toString())
        || (operation.method().equals("GET") && READERS.contains(role));
  }

  /** A project of another organisation that has land, residency and money. */
  private static String inOperation() {
    return Topic.of(log, Topics.RESIDENCY).entrySet().stream()
        .filter(residency -> residency.getValue().getLast().is("ReliefStarted"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
