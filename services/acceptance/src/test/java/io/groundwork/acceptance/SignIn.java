package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person in front of the sign-in page: authorization code with PKCE. */
public final class SignIn {

  private static final String PASSWORD = "groundwork-demo";
  private static final String REDIRECT = "http://127.0.0.1/callback";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String issuer;

  public SignIn(Addresses addresses) {
    this.issuer = addresses.url("identity");
  }

  /** access_token and id_token, among others. */
  public JsonNode tokens(String user) {
    var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    var authorize = issuer + "/oauth2/authorize?" + form(authorization(verifier));
    get(authorize);
    var csrf = only(CSRF, get(issuer + "/sign-in").body());
    post("/sign-in", Map.of("username", user, "password", PASSWORD, "_csrf", csrf));
    var back = get(authorize).headers().firstValue("Location").orElse("");
    var exchange =
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "groundwork-cli",
            "redirect_uri",
            REDIRECT,
            "code",
            only(CODE, back),
            "code_verifier",
            verifier);
    return JsonMapper.shared().readTree(post("/oauth2/token", exchange).body());
  }

  private static Map<String, String> authorization(String verifier) {
    return Map.of(
        "response_type", "code",
        "client_id", "groundwork-cli",
        "redirect_uri", REDIRECT,
        "scope", "openid",
        "code_challenge", challenge(verifier),
        "code_challenge_method", "S256");
  }

  private HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html"));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String only(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .findFirst()
        .map((MatchResult found) -> found.group(1))
        .orElseThrow(() -> new IllegalStateException("no " + pattern + " in " + text));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
