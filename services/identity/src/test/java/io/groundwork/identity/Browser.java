package io.groundwork.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's browser: keeps cookies, fills in the form, and stops at the redirect to the client.
 */
final class Browser {

  static final String CALLBACK = "http://127.0.0.1:51234/callback";
  static final String VERIFIER = "a-code-verifier-that-is-long-enough-for-rfc-7636-0123456789";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI server;

  Browser(int port) {
    this.server = URI.create("http://localhost:" + port);
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(server.resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> authorize(Map<String, String> parameters) {
    return get("/oauth2/authorize?" + encode(parameters), "Accept", "text/html");
  }

  HttpResponse<String> delete(String path, String... headers) {
    return send(HttpRequest.newBuilder(server.resolve(path)).headers(headers).DELETE());
  }

  /** Signs in at the page the provider sent us to; the answer is the redirect after it. */
  HttpResponse<String> signIn(String name, String password) {
    var page = get("/sign-in", "Accept", "text/html");
    var csrf = CSRF.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    return post("/sign-in", Map.of("username", name, "password", password, "_csrf", csrf));
  }

  JsonNode token(Map<String, String> form, String... headers) {
    return JSON.readTree(post("/oauth2/token", form, headers).body());
  }

  JsonNode json(String path, String... headers) {
    return JSON.readTree(get(path, headers).body());
  }

  static Map<String, String> request(String client, String callback) {
    return Map.of(
        "response_type", "code",
        "client_id", client,
        "redirect_uri", callback,
        "scope", "openid profile",
        "state", "s1",
        "code_challenge", challenge(),
        "code_challenge_method", "S256");
  }

  static Map<String, String> exchange(String client, String callback, String code) {
    return Map.of(
        "grant_type", "authorization_code",
        "client_id", client,
        "redirect_uri", callback,
        "code", code,
        "code_verifier", VERIFIER);
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  static Optional<String> code(HttpResponse<String> answer) {
    return CODE.matcher(location(answer)).results().findFirst().map(found -> found.group(1));
  }

  static JsonNode claims(String token) {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  static JsonNode header(String token) {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
  }

  private static String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
