package io.groundwork.platform.serde;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request to one address, bounded in time and size. Knows no schema and never retries. */
final class RegistryHttp implements AutoCloseable {

  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

  private final HttpClient client;
  private final HttpRequest template;
  private final Duration patience;

  RegistryHttp(SerdeConfig config) {
    var connect = Duration.ofMillis(config.getInt(SerdeConfig.CONNECT_TIMEOUT));
    patience = connect.plusMillis(config.getInt(SerdeConfig.READ_TIMEOUT));
    var read = Duration.ofMillis(config.getInt(SerdeConfig.READ_TIMEOUT));
    template = template(config.originalsWithPrefix(SerdeConfig.HEADER_PREFIX), read);
    var builder =
        HttpClient.newBuilder().connectTimeout(connect).version(HttpClient.Version.HTTP_1_1);
    var tls = Tls.context(config);
    client = (tls == null ? builder : builder.sslContext(tls)).build();
  }

  private static HttpRequest template(Map<String, Object> headers, Duration timeout) {
    var request = HttpRequest.newBuilder(URI.create("http://unused"));
    request.timeout(timeout).header("Accept", MEDIA_TYPE + ", application/json");
    request.header("Content-Type", MEDIA_TYPE);
    headers.forEach(
        (name, value) -> {
          try {
            request.header(name, value.toString());
          } catch (IllegalArgumentException e) {
            throw new ConfigException(SerdeConfig.HEADER_PREFIX + name + " is not allowed");
          }
        });
    return request.build();
  }

  /** Throws IOException when trying again may help. */
  JsonNode exchange(Endpoint endpoint, String method, String path, @Nullable String body)
      throws IOException {
    var request = HttpRequest.newBuilder(template, (_, _) -> true).uri(endpoint.at(path));
    var authorization = endpoint.authorization();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var what = method + " " + endpoint + path;
    var response = send(request.method(method, content).build(), what);
    return RegistryAnswer.read(response.statusCode(), response.body(), what);
  }

  /** The client's own timeout ends with the headers; this one holds for the body too. */
  private HttpResponse<byte[]> send(HttpRequest request, String what) throws IOException {
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER);
    var response = client.sendAsync(request, handler);
    try {
      return response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          what + " has no complete answer after " + patience.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(what + " failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailable("interrupted while waiting for the schema registry", e);
    } finally {
      response.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
