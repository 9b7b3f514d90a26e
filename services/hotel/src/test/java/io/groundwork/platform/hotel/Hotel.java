package io.groundwork.platform.hotel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.groundwork.backing.DatabaseServer;
import io.groundwork.test.backing.TestBacking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hotel on a port, with PostgreSQL and an issuer of tokens. Started once for all tests, which
 * wait for what is to come as long as a busy machine may need.
 */
public final class Hotel {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  public final DatabaseServer database;
  public final ConfigurableApplicationContext context;
  private final RSAKey key;
  private final String issuer;

  private Hotel() throws IOException, JOSEException {
    database = TestBacking.start().postgres();
    database.createDatabase("hotel");
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    issuer = url(newIssuer());
    context = start(issuer);
  }

  private static final class Only {
    private static final Hotel HOTEL = open();

    private static Hotel open() {
      Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
      try {
        return new Hotel();
      } catch (IOException | JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static Hotel open() {
    return Only.HOTEL;
  }

  /** The application again, with settings of its own. */
  public ConfigurableApplicationContext start(String issuerUri, String... more) {
    return new SpringApplicationBuilder(HotelApplication.class)
        .run(
            Stream.concat(
                    Stream.of(
                        "--spring.application.name=hotel",
                        "--server.port=0",
                        "--GROUNDWORK_LOG=plain",
                        "--groundwork.security.roles=CLERK,COOK,ADMINISTRATOR",
                        "--GROUNDWORK_DB_URL=" + database.jdbcUrl("hotel"),
                        "--GROUNDWORK_DB_USER=" + DatabaseServer.USER,
                        "--GROUNDWORK_DB_PASSWORD=" + DatabaseServer.PASSWORD,
                        "--OIDC_ISSUER_URI=" + issuerUri,
                        "--spring.flyway.locations=classpath:io/groundwork/platform/db,"
                            + "classpath:io/groundwork/platform/hotel"),
                    Stream.of(more))
                .toArray(String[]::new));
  }

  /** Another issuer with the same key, for a test to stop. */
  public HttpServer newIssuer() throws IOException {
    return issue(new JWKSet(key.toPublicJWK()).toString());
  }

  public static String url(HttpServer issuer) {
    return "http://localhost:" + issuer.getAddress().getPort();
  }

  public String issuer() {
    return issuer;
  }

  public int port() {
    return port(context);
  }

  public static int port(ConfigurableApplicationContext context) {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public String token(String... roles) {
    return token(claims -> claims.claim("roles", List.of(roles)));
  }

  /** A good token, changed in one way. */
  public String token(Consumer<JWTClaimsSet.Builder> change) {
    return sign(key, change);
  }

  /** A good token but for the key it is signed with. */
  public String token(RSAKey foreign) {
    return sign(foreign, _ -> {});
  }

  private String sign(RSAKey signer, Consumer<JWTClaimsSet.Builder> change) {
    try {
      var claims =
          new JWTClaimsSet.Builder()
              .issuer(issuer)
              .subject("u1")
              .audience("groundwork")
              .claim("org", "house")
              .claim("name", "Ann")
              .claim("roles", List.of("CLERK"))
              .expirationTime(Date.from(Instant.now().plusSeconds(600)));
      change.accept(claims);
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build();
      var token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return anonymous(path).header("Authorization", "Bearer " + token("CLERK"));
  }

  public HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  public HttpRequest.Builder post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private static HttpServer issue(String keys) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var issuer = url(server);
    var discovery =
        """
        {"issuer":"%s","jwks_uri":"%s/keys","authorization_endpoint":"%s/a","token_endpoint":"%s/t",
         "subject_types_supported":["public"],"response_types_supported":["code"]}
        """
            .formatted(issuer, issuer, issuer, issuer);
    answer(server, "/.well-known/openid-configuration", discovery);
    answer(server, "/keys", keys);
    server.start();
    return server;
  }

  private static void answer(HttpServer server, String path, String body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length());
          try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes());
          }
        });
  }
}
