package io.groundwork.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps authorizations, but none that would lead from what a person was called to a name that was
 * forgotten while the token was made.
 */
class PersonAuthorizations implements OAuth2AuthorizationService {

  private final OAuth2AuthorizationService kept;
  private final PersonRepository people;

  PersonAuthorizations(OAuth2AuthorizationService kept, PersonRepository people) {
    this.kept = kept;
    this.people = people;
  }

  @Override
  @Transactional
  public void save(OAuth2Authorization authorization) {
    var name = authorization.getPrincipalName();
    if (isForgotten(name, authorization.getAccessToken())
        || isForgotten(name, authorization.getToken(OidcIdToken.class))) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
    kept.save(authorization);
  }

  /** A machine is called by its name. */
  private boolean isForgotten(String name, OAuth2Authorization.@Nullable Token<?> token) {
    Map<String, Object> claims = token == null ? null : token.getClaims();
    if (claims == null || name.equals(claims.get("sub"))) {
      return false;
    }
    return !people.holds(name, String.valueOf(claims.get("sub")));
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    kept.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return kept.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return kept.findByToken(token, type);
  }
}
