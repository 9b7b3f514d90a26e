package io.groundwork.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Everything a deployment may set; the README lists the environment variables. */
@Validated
@ConfigurationProperties("identity")
record IdentitySettings(
    @NotBlank String directory,
    @NotBlank String issuer,
    @NotBlank String audience,
    @Valid @DefaultValue Tokens tokens,
    @Valid @DefaultValue Keys keys,
    @Valid @DefaultValue Throttle throttle,
    @Valid @DefaultValue People people,
    @Valid Portal portal,
    @Valid PublicClient cli) {

  /** A person's access token lives shortly, as it outlives that the person is forgotten. */
  record Tokens(
      @DefaultValue("10m") Duration lifetime,
      @DefaultValue("30m") Duration machineLifetime,
      @DefaultValue("12h") Duration refreshLifetime) {}

  /** A key signs for {@code rotation} and stays published for {@code retention} after that. */
  record Keys(
      @DefaultValue("90d") Duration rotation,
      @DefaultValue("7d") Duration retention,
      @DefaultValue("") String password) {}

  /** How long it can be told who somebody was that has left the directory. */
  record People(@DefaultValue("365d") Duration retention) {}

  /**
   * After {@code attempts} wrong passwords a name waits {@code firstWait}, doubling up to the
   * longest.
   */
  record Throttle(
      @DefaultValue("5") @Min(1) int attempts,
      @DefaultValue("30s") Duration firstWait,
      @DefaultValue("15m") Duration longestWait) {}

  /** Confidential with a secret ({@code {bcrypt}…}, {@code {noop}…} in a demo), public without. */
  record Portal(
      @DefaultValue("") String secret,
      @NotEmpty List<String> redirectUris,
      @DefaultValue List<String> logoutRedirectUris) {}

  record PublicClient(
      @NotEmpty List<String> redirectUris, @DefaultValue List<String> logoutRedirectUris) {}
}
