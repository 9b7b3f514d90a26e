package io.groundwork.portal.session;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is signed in, as the id token says; a page shows or leaves out what it offers by it. Whether
 * something may be done, the services decide.
 */
public record Person(String subject, String name, String organisation, Set<String> roles) {

  /** Roles for whose decision something can wait. */
  public static final Set<String> DECIDING =
      Set.of("REGISTRAR", "REVIEWER", "SITE_OFFICER", "FINANCIER");

  public static @Nullable Person of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof OidcUser user
        ? of(user)
        : null;
  }

  private static Person of(OidcUser user) {
    var roles = Objects.requireNonNullElse(user.getClaimAsStringList("roles"), List.<String>of());
    return new Person(
        Objects.requireNonNull(user.getSubject()),
        Objects.requireNonNullElse(user.getFullName(), ""),
        Objects.requireNonNullElse(user.getClaimAsString("org"), ""),
        Set.copyOf(roles));
  }

  /** Whether one of the roles is theirs. */
  public boolean is(String... any) {
    return Set.of(any).stream().anyMatch(roles::contains);
  }
}
