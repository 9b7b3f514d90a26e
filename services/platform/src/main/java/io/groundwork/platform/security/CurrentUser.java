package io.groundwork.platform.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person or machine behind the request, as its token says. */
public record CurrentUser(String id, String name, String organisation, Set<String> roles) {

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
