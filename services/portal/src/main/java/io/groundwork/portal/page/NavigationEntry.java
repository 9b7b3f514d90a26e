package io.groundwork.portal.page;

import io.groundwork.portal.session.Person;
import java.util.Set;

/**
 * A page in the header. A feature declares it as a bean; its text is {@code nav.<name>}.
 *
 * @param roles who sees it; nobody named = everybody
 */
public record NavigationEntry(int order, String name, String path, Set<String> roles) {

  boolean isFor(Person person) {
    return roles.isEmpty() || person.is(roles.toArray(String[]::new));
  }

  /** Whether the address is this page or one below it. */
  public boolean holds(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }
}
