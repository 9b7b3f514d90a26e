package io.groundwork.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Adds the client (RFC 9068), name, organisation and roles as the directory has them now. Who has
 * left it gets no new token. A person is called by an id that says nothing, since events keep it
 * for ever.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Directory directory;
  private final PersonRepository people;
  private final String audience;

  TokenClaims(Directory directory, PersonRepository people, IdentitySettings settings) {
    this.directory = directory;
    this.people = people;
    this.audience = settings.audience();
  }

  @Override
  public void customize(JwtEncodingContext context) {
    Authentication principal = Objects.requireNonNull(context.getPrincipal());
    var subject = subject(principal.getName());
    context.getClaims().subject(id(subject));
    context.getClaims().claim("name", subject.name());
    context.getClaims().claim("org", subject.organisation());
    context.getClaims().claim("roles", roles(subject));
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getClaims().claim("client_id", clientId(context));
      context.getClaims().audience(new ArrayList<>(List.of(audience)));
    }
  }

  private static String clientId(JwtEncodingContext context) {
    return Objects.requireNonNull(context.getRegisteredClient()).getClientId();
  }

  OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
    var subject = subject(context.getAuthorization().getPrincipalName());
    return OidcUserInfo.builder()
        .subject(id(subject))
        .name(subject.name())
        .claim("org", subject.organisation())
        .claim("roles", roles(subject))
        .build();
  }

  private String id(Directory.Subject subject) {
    return directory.user(subject.id()).isPresent()
        ? people.subjectOf(subject.id()).toString()
        : subject.id();
  }

  private Directory.Subject subject(String id) {
    return directory
        .subject(id)
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
  }

  /**
   * An ArrayList, as audience: claims are stored with the authorization, and no other list is read
   * back.
   */
  private static List<String> roles(Directory.Subject subject) {
    return new ArrayList<>(subject.roles().stream().map(Enum::name).sorted().toList());
  }
}
