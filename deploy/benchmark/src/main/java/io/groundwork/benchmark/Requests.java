package io.groundwork.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests to projects as bytes, with a registrar's token. */
record Requests(int port, String head) {

  /** Signs in; the token is good for 30 minutes. */
  static Requests signedIn(Installation system) {
    var head =
        " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n";
    return new Requests(system.port("projects"), head.formatted(Tokens.registrar(system)));
  }

  byte[] get(String path) {
    return bytes("GET " + path + head + "\r\n");
  }

  /** With an Idempotency-Key of its own. */
  byte[] post(String path, String body) {
    return bytes(
        "POST "
            + path
            + head
            + "Content-Type: application/json\r\nIdempotency-Key: "
            + UUID.randomUUID()
            + "\r\nContent-Length: "
            + bytes(body).length
            + "\r\n\r\n"
            + body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
