package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The services over HTTP, and what their OpenAPI documents say they offer. */
final class Api {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Addresses addresses;

  Api(Addresses addresses) {
    this.addresses = addresses;
  }

  List<ApiOperation> operations() {
    return Addresses.SERVICES.stream().flatMap(service -> operations(service).stream()).toList();
  }

  private List<ApiOperation> operations(String service) {
    var text = get(addresses.url(service) + "/v3/api-docs");
    var document = JsonMapper.shared().readTree(text);
    var operations = new ArrayList<ApiOperation>();
    document
        .path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) -> {
                      if (METHODS.contains(method)) {
                        var name = method.toUpperCase(java.util.Locale.ROOT);
                        operations.add(new ApiOperation(service, name, path, operation, document));
                      }
                    }));
    return operations;
  }

  private String get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60))).body();
  }

  Answer get(String service, String path, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(addresses.url(service) + path))
            .header("Authorization", "Bearer " + token));
  }

  /** A call with a new Idempotency-Key. */
  Answer call(ApiOperation operation, String path, @Nullable String token, @Nullable String body) {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    return call(operation, path, token, body, operation.isPost() ? key : Map.of());
  }

  Answer call(
      ApiOperation operation,
      String path,
      @Nullable String token,
      @Nullable String body,
      Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(addresses.url(operation.service()) + path))
            .timeout(Duration.ofSeconds(20));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    if (body == null) {
      request.method(operation.method(), BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(operation.method(), BodyPublishers.ofString(body));
    }
    return send(request);
  }

  /** Reads whole answers, but of a stream only that it began. */
  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<java.io.InputStream> response =
          http.send(request.build(), BodyHandlers.ofInputStream());
      var type = response.headers().firstValue("Content-Type").orElse("");
      try (var body = response.body()) {
        var text =
            type.startsWith("text/event-stream")
                ? ""
                : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), type, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
