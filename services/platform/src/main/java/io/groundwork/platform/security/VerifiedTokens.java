package io.groundwork.platform.security;

/** The tokens that were verified lately. */
public interface VerifiedTokens {

  /** Whether it is one of them, and still as good as if it were verified now. */
  boolean good(String token);
}
