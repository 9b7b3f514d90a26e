package io.groundwork.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

/**
 * The issuer's keys: asked for at first need, again when they are no longer fresh or a token names
 * an unknown one, and kept while the issuer is away. Unknown keys make one question in two seconds,
 * answered or not.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

  private static final long PATIENCE_MILLIS = 10_000;
  private static final long PAUSE_MILLIS = 2_000;
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final SecurityProperties properties;
  private final RestOperations http;
  private long lastAsked = Long.MIN_VALUE / 2;

  private IssuerKeys(SecurityProperties properties, RestOperations http) {
    this.properties = properties;
    this.http = http;
  }

  static JWKSetSource<SecurityContext> of(SecurityProperties properties, RestOperations http) {
    var asked = new IssuerKeys(properties, http);
    var kept = new OutageTolerantJWKSetSource<>(asked, properties.keysKept().toMillis(), null);
    return new CachingJWKSetSource<>(
        kept, properties.keysFresh().toMillis(), PATIENCE_MILLIS, null);
  }

  /** Called by one thread at a time, under the cache's lock. */
  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
      throws JWKSetUnavailableException {
    if (now - lastAsked < PAUSE_MILLIS) {
      throw new JWKSetUnavailableException("The issuer was asked a moment ago");
    }
    try {
      return JWKSet.parse(text(location()));
    } catch (RestClientException | ParseException e) {
      throw new JWKSetRetrievalException("The issuer's keys cannot be read", e);
    } finally {
      lastAsked = System.currentTimeMillis();
    }
  }

  private String location() throws JWKSetUnavailableException {
    if (properties.jwkSetUri() != null) {
      return properties.jwkSetUri().toString();
    }
    var issuer = properties.issuerUri();
    var found = http.getForObject(issuer.replaceAll("/$", "") + DISCOVERY, Map.class);
    if (found == null || !issuer.equals(found.get("issuer"))) {
      throw new JWKSetUnavailableException("The issuer does not call itself " + issuer);
    }
    return String.valueOf(found.get("jwks_uri"));
  }

  private String text(String location) {
    var text = http.getForObject(location, String.class);
    return text == null ? "" : text;
  }

  @Override
  public void close() {}
}
