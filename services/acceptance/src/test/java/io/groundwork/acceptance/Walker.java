package io.groundwork.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody who may do everything, so that only the input can be the reason of a refusal. */
final class Walker {

  static final String NAME = "acceptance-walker";

  private static final Map<String, String> ORGANISATIONS =
      Map.of(
          "projects", "khv-investment-agency",
          "sites", "khv-territory-authority",
          "financing", "far-east-bank",
          "monitoring", "groundwork-operations");

  private final Addresses addresses;
  private final Api api;
  private final TokenForge forge;
  private final List<ApiOperation> operations;
  private final Map<List<String>, String> tokens = new HashMap<>();

  Walker(Addresses addresses) {
    this.addresses = addresses;
    this.api = new Api(addresses);
    this.forge = new TokenForge(addresses);
    this.operations = api.operations();
  }

  List<ApiOperation> operations(Predicate<ApiOperation> which) {
    return operations.stream().filter(which).toList();
  }

  /** About nothing that exists. */
  Answer call(ApiOperation operation, @Nullable String body) {
    return callAt(operation, operation.unknownPath(), body);
  }

  Answer callAt(ApiOperation operation, String path, @Nullable String body) {
    return callAt(operation, path, body, headers(operation, "\"1\""));
  }

  Answer callAt(
      ApiOperation operation, String path, @Nullable String body, Map<String, String> headers) {
    return api.call(operation, path, token(operation), body, headers);
  }

  /** A right call about what exists. */
  Answer callRightly(ApiOperation operation, KnownIds known) {
    return callRightly(operation, known, headers(operation, known.version()));
  }

  Answer callRightly(ApiOperation operation, KnownIds known, Map<String, String> headers) {
    return callAt(operation, known.path(operation), rightBody(operation, known), headers);
  }

  /** The same by somebody of another organisation. */
  Answer callAs(String organisation, String role, ApiOperation operation, KnownIds known) {
    var token = token("acceptance-other", organisation, List.of(role));
    var body = rightBody(operation, known);
    var headers = headers(operation, known.version());
    return api.call(operation, known.path(operation), token, body, headers);
  }

  @Nullable String rightBody(ApiOperation operation, KnownIds known) {
    return operation.hasBody() ? Sample.of(operation, known).body() : null;
  }

  /** A project of the scenario that was cancelled, so that every change of it is refused. */
  String endedProject() {
    return Topic.all(addresses).stream()
        .filter(event -> event.is("CancellationSettled"))
        .map(Published::key)
        .findFirst()
        .orElseThrow();
  }

  /** A new key for a POST, a version where one is required. */
  private static Map<String, String> headers(ApiOperation operation, String version) {
    return switch (operation.method()) {
      case "POST" -> Map.of("Idempotency-Key", UUID.randomUUID().toString());
      case "PUT" -> Map.of("If-Match", version);
      default -> Map.of();
    };
  }

  /** Of whoever owns what the operation is about. */
  private String token(ApiOperation operation) {
    var agency = operation.path().endsWith("/application");
    var owner = ORGANISATIONS.getOrDefault(agency ? "projects" : operation.service(), "none");
    return token(NAME, owner, Roles.ALL);
  }

  /** Signed once: to sign takes longer than to be answered. */
  private String token(String user, String organisation, List<String> roles) {
    return tokens.computeIfAbsent(
        List.of(user, organisation, roles.toString()),
        _ -> forge.signed(forge.claims(user, organisation, roles)));
  }
}
