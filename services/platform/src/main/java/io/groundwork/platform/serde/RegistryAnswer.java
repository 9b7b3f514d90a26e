package io.groundwork.platform.serde;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a registry that says no from something that is no working registry: only an answer with the
 * registry's error code is a no. What was sent back is not quoted unless it has that form.
 */
final class RegistryAnswer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<Integer> AGAIN = List.of(408, 425, 429);
  private static final int LONGEST_QUOTE = 500;

  private RegistryAnswer() {}

  static JsonNode read(int status, byte[] body, String request) throws IOException {
    if (status >= 500 || AGAIN.contains(status)) {
      throw new IOException(request + " answered " + status);
    }
    var json = parse(body);
    if (status >= 200 && status < 300) {
      if (json == null) {
        throw new IOException(request + " answered " + status + " without JSON");
      }
      return json;
    }
    if (status == 401 || status == 403) {
      throw new RegistryUnavailable(
          request + " answered " + status + ": check the registry's credentials", null);
    }
    if (json == null || !json.path("error_code").isInt()) {
      throw new RegistryUnavailable(
          request + " answered " + status + ", not as a schema registry does: check its URL", null);
    }
    throw refused(status, json, request);
  }

  private static RegistryRefused refused(int status, JsonNode json, String request) {
    var said = json.path("message").asString("");
    var quote = said.length() > LONGEST_QUOTE ? said.substring(0, LONGEST_QUOTE) : said;
    var code = json.path("error_code").intValue();
    return new RegistryRefused(
        request + " answered " + status + " (" + code + "): " + quote, status, code);
  }

  private static @Nullable JsonNode parse(byte[] body) {
    try {
      var json = JSON.readTree(body);
      return json.isMissingNode() || json.isNull() ? null : json;
    } catch (JacksonException e) {
      return null;
    }
  }
}
