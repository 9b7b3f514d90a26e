package io.groundwork.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Everything a deployment may set; the README lists the environment variables.
 *
 * @param zone in which times are shown
 */
@Validated
@ConfigurationProperties("portal")
public record PortalSettings(
    @Valid @NotNull Issuer issuer, @Valid @NotNull Services services, @NotNull ZoneId zone) {

  /**
   * @param uri as browsers reach it, and as tokens name it
   * @param innerUri as the portal reaches it
   */
  public record Issuer(
      @NotNull URI uri, @NotNull URI innerUri, @NotBlank String client, @NotNull String secret) {}

  public record Services(
      @NotNull URI projects,
      @NotNull URI sites,
      @NotNull URI financing,
      @NotNull URI monitoring,
      @NotNull URI identity) {}
}
