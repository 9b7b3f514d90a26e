package io.groundwork.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Name and password, throttled. A name that has to wait is answered like a wrong password. */
@Component
class SignIn implements AuthenticationProvider {

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final SignInAttemptRepository attempts;
  private final PersonRepository people;
  private final DaoAuthenticationProvider passwords;

  SignIn(
      SignInAttemptRepository attempts,
      PersonRepository people,
      UserDetailsService users,
      PasswordEncoder encoder) {
    this.attempts = attempts;
    this.people = people;
    this.passwords = new DaoAuthenticationProvider(users);
    this.passwords.setPasswordEncoder(encoder);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var name = given.getName();
    if (!attempts.begin(name)) {
      LOG.warn("Sign-in throttled after repeated failures");
      throw new LockedException("Too many attempts");
    }
    var signedIn = passwords.authenticate(given);
    attempts.succeeded(name);
    LOG.info("Signed in: {}", people.subjectOf(signedIn.getName()));
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
