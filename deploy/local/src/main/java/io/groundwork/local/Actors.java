package io.groundwork.local;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the scenario, signed in when they first act. */
final class Actors {

  private final Map<String, FreshToken> tokens = new ConcurrentHashMap<>();
  private final String issuer;

  Actors(String issuer) {
    this.issuer = issuer;
  }

  String token(String user) {
    return tokens.computeIfAbsent(user, this::of).text();
  }

  private FreshToken of(String user) {
    return new FreshToken(
        () -> new SignIn(issuer).token(user, Organisations.PASSWORD), InstantSource.system());
  }
}
