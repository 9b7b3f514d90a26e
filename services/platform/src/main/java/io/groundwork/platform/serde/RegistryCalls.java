package io.groundwork.platform.serde;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Asks the addresses in turn, then pauses and asks again, twice as long each time, with jitter. */
final class RegistryCalls implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryCalls.class);

  private final RegistryHttp http;
  private final List<Endpoint> endpoints;
  private final int retries;
  private final long wait;
  private final long longestWait;
  private volatile int working;

  RegistryCalls(SerdeConfig config) {
    endpoints = Endpoint.all(config);
    retries = config.getInt(SerdeConfig.MAX_RETRIES);
    wait = config.getInt(SerdeConfig.RETRY_WAIT);
    longestWait = config.getInt(SerdeConfig.RETRY_MAX_WAIT);
    http = new RegistryHttp(config);
  }

  JsonNode send(String method, String path, @Nullable String body) {
    for (int attempt = 0; ; attempt++) {
      try {
        return askEach(method, path, body);
      } catch (IOException e) {
        if (attempt >= retries) {
          throw new RegistryUnavailable(
              "no schema registry: tried " + endpoints + " " + (attempt + 1) + " times", e);
        }
        LOG.warn("Schema registry failed, will be asked again: {}", e.getMessage());
        pause(attempt);
      }
    }
  }

  private JsonNode askEach(String method, String path, @Nullable String body) throws IOException {
    var failure = new IOException("no schema registry");
    int first = working;
    for (int i = 0; i < endpoints.size(); i++) {
      int index = (first + i) % endpoints.size();
      try {
        var answer = http.exchange(endpoints.get(index), method, path, body);
        working = index;
        return answer;
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private void pause(int attempt) {
    long full = Math.min(longestWait, wait << Math.min(attempt, 20));
    try {
      Thread.sleep(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailable("interrupted while waiting for the schema registry", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
