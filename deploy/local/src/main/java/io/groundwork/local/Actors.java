package io.groundwork.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the scenario, signed in when they first act. */
final class Actors {

  /** Well below a token's life of 30 minutes. */
  private static final Duration KEEP = Duration.ofMinutes(20);

  private record Token(String text, long since) {}

  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final String issuer;

  Actors(String issuer) {
    this.issuer = issuer;
  }

  String token(String user) {
    return tokens
        .compute(user, (_, known) -> known != null && isFresh(known) ? known : signIn(user))
        .text();
  }

  private Token signIn(String user) {
    return new Token(new SignIn(issuer).token(user, Organisations.PASSWORD), System.nanoTime());
  }

  private static boolean isFresh(Token token) {
    return System.nanoTime() - token.since() < KEEP.toNanos();
  }
}
