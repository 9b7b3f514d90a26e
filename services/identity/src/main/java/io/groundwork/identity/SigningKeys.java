package io.groundwork.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys in the database as a JWK source, the signing one first. Read anew each time: instances
 * see each other's rotation at once.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

  private static final int BITS = 2048;

  private final SigningKeyRepository repository;
  private final TransactionTemplate transaction;
  private final IdentitySettings.Keys settings;
  private final Clock clock;

  SigningKeys(
      SigningKeyRepository repository,
      TransactionTemplate transaction,
      IdentitySettings settings,
      Clock clock) {
    this.repository = repository;
    this.transaction = transaction;
    this.settings = settings.keys();
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(List.copyOf(published())));
  }

  private List<RSAKey> published() {
    return repository.published(clock.instant().minus(settings.retention()));
  }

  /** Makes the first key at start, and a new one when the signing key has served its time. */
  @PostConstruct
  @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
  void rotate() {
    var now = clock.instant();
    transaction.executeWithoutResult(
        _ -> {
          repository.lock();
          var due = now.minus(settings.rotation());
          if (!repository.signingSince().filter(due::isBefore).isPresent()) {
            repository.replace(generate(), now);
          }
        });
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("No RSA key can be generated", e);
    }
  }
}
