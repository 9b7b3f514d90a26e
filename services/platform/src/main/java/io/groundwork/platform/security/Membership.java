package io.groundwork.platform.security;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The organisations that take part; an empty list means any. */
@ConfigurationProperties("groundwork")
record Membership(@DefaultValue Set<String> organisations) {

  boolean includes(String organisation) {
    return organisations.isEmpty() || organisations.contains(organisation);
  }
}
