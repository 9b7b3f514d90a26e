package io.groundwork.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Signs a person in as a browser would: authorization code with PKCE, through the login form. */
public final class SignIn {

  private static final String CLIENT = "groundwork-cli";
  private static final String REDIRECT = "http://127.0.0.1/callback";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final String issuer;
  private final HttpClient http;

  public SignIn(String issuer) {
    this.issuer = issuer;
    this.http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The person's access token. */
  public String token(String user, String password) {
    var verifier = Pkce.verifier();
    var authorize =
        issuer
            + "/oauth2/authorize?"
            + form(
                Map.of(
                    "response_type",
                    "code",
                    "client_id",
                    CLIENT,
                    "redirect_uri",
                    REDIRECT,
                    "scope",
                    "openid",
                    "code_challenge",
                    Pkce.challenge(verifier),
                    "code_challenge_method",
                    "S256"));
    get(authorize);
    var csrf = CSRF.matcher(get(issuer + "/sign-in").body());
    if (!csrf.find()) {
      throw new Problem("The sign-in page of " + issuer + " has no form");
    }
    post("/sign-in", Map.of("username", user, "password", password, "_csrf", csrf.group(1)));
    var back = get(authorize).headers().firstValue("Location").orElse("");
    var code = CODE.matcher(back);
    if (!code.find()) {
      throw new Problem("%s cannot sign in at %s".formatted(user, issuer));
    }
    return exchange(URLDecoder.decode(code.group(1), StandardCharsets.UTF_8), verifier);
  }

  private String exchange(String code, String verifier) {
    var answer =
        post(
            "/oauth2/token",
            Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", REDIRECT,
                "code", code,
                "code_verifier", verifier));
    if (answer.statusCode() != 200) {
      throw new Problem("No token from %s: %s".formatted(issuer, answer.body()));
    }
    return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
  }

  private HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Problem("%s does not answer".formatted(issuer), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while signing in", e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
