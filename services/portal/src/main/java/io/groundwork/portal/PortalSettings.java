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
    @Valid @NotNull Issuer issuer,
    @Valid @NotNull Services services,
    @Valid @NotNull Tiles map,
    @NotNull ZoneId zone) {

  /**
   * What maps show beneath the plots besides their own outline of the land.
   *
   * @param tiles address with {z}, {x}, {y}; empty for none
   * @param credit whom the owner of the tiles wants named
   */
  public record Tiles(@NotNull String tiles, @NotNull String credit) {

    /** Where browsers may load images from for it; empty without tiles. */
    public String origin() {
      return tiles.isBlank()
          ? ""
          : tiles.replaceAll("^(https?://[^/]+).*$", "$1").replace("{s}", "*");
    }
  }

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
