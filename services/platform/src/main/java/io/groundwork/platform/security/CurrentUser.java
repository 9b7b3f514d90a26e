package io.groundwork.platform.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is behind the request, as the token says.
 *
 * @param machine a program with a token of its own, for which no person answers
 */
public record CurrentUser(
    String id, String name, String organisation, Set<String> roles, boolean machine) {

  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Empty outside of a request, or when nobody is signed in. */
  public static Optional<CurrentUser> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getPrincipal())
        .filter(CurrentUser.class::isInstance)
        .map(CurrentUser.class::cast);
  }
}
