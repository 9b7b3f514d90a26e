package io.groundwork.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID issuer on loopback, one per JVM: its discovery document and its public keys. */
public final class TestIssuer {

  private static final RSAKey KEY = newKey("signing");
  private static final RSAKey FOREIGN_KEY = newKey("foreign");
  private static final String URI = serve();

  private TestIssuer() {}

  public static String uri() {
    return URI;
  }

  public static String jwkSetUri() {
    return URI + "/jwks";
  }

  static RSAKey key() {
    return KEY;
  }

  /** A key nobody was told of, under the name of the known one. */
  static RSAKey foreignKey() {
    return FOREIGN_KEY;
  }

  private static RSAKey newKey(String purpose) {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("No RSA key for " + purpose, e);
    }
  }

  private static String serve() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var uri = "http://127.0.0.1:" + server.getAddress().getPort();
      answer(server, "/jwks", new JWKSet(KEY.toPublicJWK()).toString());
      answer(server, "/.well-known/openid-configuration", discovery(uri));
      var thread = Thread.ofPlatform().daemon().name("test-issuer").unstarted(server::start);
      thread.start();
      return uri;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String discovery(String uri) {
    return new JsonMapper()
        .writeValueAsString(
            Map.of(
                "issuer",
                uri,
                "jwks_uri",
                uri + "/jwks",
                "authorization_endpoint",
                uri + "/authorize",
                "token_endpoint",
                uri + "/token",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
  }

  private static void answer(HttpServer server, String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }
}
