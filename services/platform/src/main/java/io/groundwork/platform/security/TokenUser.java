package io.groundwork.platform.security;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the user out of a verified token; the claim names are the issuer's business. */
final class TokenUser implements Converter<Jwt, AbstractAuthenticationToken> {

  private final SecurityProperties properties;

  TokenUser(SecurityProperties properties) {
    this.properties = properties;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    var roles = roles(token);
    var subject = Objects.requireNonNullElse(token.getSubject(), "");
    var user =
        new CurrentUser(
            subject,
            text(token, properties.nameClaim(), subject),
            text(token, properties.organisationClaim(), ""),
            roles,
            machine(token, subject));
    var authorities = AuthorityUtils.createAuthorityList(roles);
    return UsernamePasswordAuthenticationToken.authenticated(user, token, authorities);
  }

  /**
   * Whether the token was given for a client's own secret: its subject is the client (RFC 9068,
   * section 2.2; azp is OpenID Connect's word), or it says so as Microsoft's, Auth0's and
   * Keycloak's issuers do.
   */
  private static boolean machine(Jwt token, String subject) {
    return subject.equals(token.getClaim("client_id"))
        || subject.equals(token.getClaim("azp"))
        || "app".equals(token.getClaim("idtyp"))
        || "client-credentials".equals(token.getClaim("gty"))
        || text(token, "preferred_username", "").startsWith("service-account-");
  }

  private Set<String> roles(Jwt token) {
    return claim(token, properties.rolesClaim()) instanceof Collection<?> roles
        ? roles.stream()
            .map(String::valueOf)
            .filter(properties.roles()::contains)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static String text(Jwt token, String path, String otherwise) {
    return claim(token, path) instanceof String text && !text.isBlank() ? text : otherwise;
  }

  static @Nullable Object claim(Jwt token, String path) {
    Object value = token.getClaims();
    for (var step : path.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }
}
