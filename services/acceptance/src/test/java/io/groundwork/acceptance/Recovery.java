package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.PatientClient.Sent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How soon after a fault life goes on: an observer at the live feed sees what the first new command
 * did that was sent after the fault.
 */
final class Recovery implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  static final String AGREEMENT =
      """
      {"id": "%s", "title": "Recovery", "firstSide": "BY", "secondSide": "RU-KHA",
       "signedOn": "2022-05-13", "place": "BY-MA",
       "period": {"from": "2022-05-13", "to": "2024-12-31"}}
      """;
  private static final String TERRITORY =
      """
      {"name": "Recovery %s", "region": "RU-KHA", "regime": "RU-ADT",
       "boundary": {"type": "Polygon", "coordinates":
         [[[136.0, 49.0], [136.1, 49.0], [136.1, 49.1], [136.0, 49.1], [136.0, 49.0]]]},
       "sharedUtilities": {"powerKw": "1", "gasM3PerHour": "1", "waterM3PerDay": "1",
         "roadAccess": true, "railAccess": false}}
      """;
  private static final String COMMITMENT =
      """
      {"kind": "DEBT", "amount": {"amount": "1.00", "currency": "RUB"}, "validUntil": "%s"}
      """;

  private final Addresses addresses;
  private final Map<String, String> tokens;
  private final FeedWatch feed;
  private final List<Sent> sent = new ArrayList<>();

  /** Asks the databases what it has to know, since they may be away when it measures. */
  Recovery(Addresses addresses) {
    var forge = new TokenForge(addresses);
    this.addresses = addresses;
    this.feed = new FeedWatch(addresses);
    this.tokens =
        Map.of(
            "projects", token(forge, "khv-investment-agency", "REGISTRAR"),
            "sites", token(forge, "khv-territory-authority", "SITE_OFFICER"),
            "financing", token(forge, "far-east-bank", "FINANCIER"));
  }

  /** The new commands. */
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /**
   * Prints R9; how much of it is due to a busy machine is not known, so only two minutes fail.
   *
   * @param service which gets the new command, where that is one that takes commands
   * @param project an accepted one
   */
  void measure(String fault, String service, String project, Duration floor, Runnable cause) {
    var to = tokens.containsKey(service) ? service : "projects";
    try (var client = new PatientClient(addresses, LIMIT)) {
      var began = System.nanoTime();
      cause.run();
      var caused = System.nanoTime();
      var token = tokens.getOrDefault(to, "");
      var answer = client.post(to, path(to, project), token, body(to));
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      var accepted = System.nanoTime();
      sent.addAll(client.sent());
      feed.await(answer.json().path("id").asString(), LIMIT);
      var took = Duration.ofNanos(System.nanoTime() - began);
      System.out.printf(
          "R9 %s: %.1f s to the first new command seen (restarted after %.1f s, accepted after"
              + " %.1f s; floor %d s%s)%n",
          fault,
          took.toMillis() / 1e3,
          (caused - began) / 1e9,
          (accepted - began) / 1e9,
          floor.toSeconds(),
          took.compareTo(floor) > 0 ? " MISSED" : "");
    }
  }

  private static String path(String service, String project) {
    return switch (service) {
      case "sites" -> "/territories";
      case "financing" -> "/plans/" + project + "/commitments";
      default -> "/agreements";
    };
  }

  private static String body(String service) {
    return switch (service) {
      case "sites" -> TERRITORY.formatted(UUID.randomUUID());
      case "financing" -> COMMITMENT.formatted(LocalDate.now().plusYears(1));
      default -> AGREEMENT.formatted(UUID.randomUUID());
    };
  }

  private static String token(TokenForge forge, String organisation, String role) {
    return forge.signed(forge.claims("recovery", organisation, List.of(role)));
  }

  @Override
  public void close() {
    feed.close();
  }
}
