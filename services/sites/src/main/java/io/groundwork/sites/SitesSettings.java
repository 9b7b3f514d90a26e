package io.groundwork.sites;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long things last here.
 *
 * @param longestHold from now to the end of a hold, also of an extended one
 * @param offer how long a freed plot stays offered to the next project
 * @param reliefs what each regime grants; one relief per regime
 */
@Validated
@ConfigurationProperties("groundwork.sites")
public record SitesSettings(
    @NotNull @DurationMin(seconds = 1) Duration longestHold,
    @NotNull @Valid Offer offer,
    @NotEmpty List<@Valid Relief> reliefs) {

  /** An offer lasts the usual time, or as long as asked for within the bounds. */
  public record Offer(
      @NotNull Duration usual, @NotNull Duration shortest, @NotNull Duration longest) {

    @AssertTrue(message = "needs 0 < shortest <= usual <= longest")
    boolean isOrdered() {
      return shortest.isPositive()
          && shortest.compareTo(usual) <= 0
          && usual.compareTo(longest) <= 0;
    }
  }

  /** One tax relieved for a number of years from a start event. */
  public record Relief(
      @Pattern(regexp = "[A-Z]{2}-[A-Z0-9-]{1,20}") String regime,
      @NotBlank String relief,
      @NotBlank String tax,
      @Positive @Max(100) int years,
      @Pattern(regexp = "OPERATION_STARTED|RESIDENT_REGISTERED") String startEvent) {}

  @AssertTrue(message = "names a regime twice")
  boolean isOneReliefPerRegime() {
    return regimes().stream().distinct().count() == reliefs.size();
  }

  public List<String> regimes() {
    return reliefs.stream().map(Relief::regime).toList();
  }
}
