package io.groundwork.sites.plot;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.UtilitiesRequest;
import io.groundwork.sites.geometry.Boundary;
import io.groundwork.sites.geometry.GeoJson;
import io.groundwork.sites.plot.domain.Parcel;
import io.groundwork.sites.plot.domain.Utilities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Registering plots and what lies on them. */
@RestController
@RequestMapping("/plots")
@RequiresRole("SITE_OFFICER")
@Tag(name = "plots")
class PlotController {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  /** {@code areaHectares} may be left out; if given, it must agree with the boundary. */
  record PlotRequest(
      @Nullable UUID id,
      @NotNull UUID territoryId,
      @NotBlank @Size(max = 200) @WithoutContacts String name,
      @Nullable @Positive BigDecimal areaHectares,
      @NotNull @Schema(types = "object", description = "GeoJSON polygon or feature")
          JsonNode boundary,
      @NotNull @Valid UtilitiesRequest utilities,
      @NotNull @PositiveOrZero @Max(1_000_000) Integer labourJobs,
      @NotNull LocalDate availableFrom) {}

  private final PlotService plots;

  PlotController(PlotService plots) {
    this.plots = plots;
  }

  @PostMapping
  @Operation(summary = "Register a plot of one's territory")
  ResponseEntity<PlotRow> register(CurrentUser user, @Valid @RequestBody PlotRequest request) {
    var boundary = GeoJson.read("boundary", request.boundary());
    requireArea(request.areaHectares(), boundary.areaHectares());
    var view = plots.register(user, parcel(user, request, boundary), boundary);
    return ResponseEntity.created(URI.create("/plots/" + view.id()))
        .eTag(Etag.of(view.version()))
        .body(view);
  }

  @PostMapping("/{id}/utilities")
  @Operation(summary = "Change a plot's own utilities; they do not shrink while it is taken")
  ResponseEntity<PlotRow> change(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody UtilitiesRequest request) {
    var view = plots.change(user, id.toString(), expected, utilities(request));
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
  }

  private static Parcel parcel(CurrentUser user, PlotRequest request, Boundary boundary) {
    return new Parcel(
        (request.id() == null ? UUID.randomUUID() : request.id()).toString(),
        request.territoryId().toString(),
        request.name(),
        boundary.areaHectares(),
        boundary.geoJson(),
        utilities(request.utilities()),
        request.labourJobs(),
        request.availableFrom(),
        user.organisation());
  }

  private static void requireArea(@Nullable BigDecimal stated, BigDecimal measured) {
    if (measured.signum() == 0) {
      throw new InvalidField("boundary", "encloses no land", "draw at least one square metre");
    }
    if (stated != null
        && stated.subtract(measured).abs().compareTo(measured.multiply(TOLERANCE)) > 0) {
      throw new InvalidField(
          "areaHectares",
          "does not agree with the boundary",
          "the boundary encloses %s hectares; leave it out or correct it".formatted(measured));
    }
  }

  private static Utilities utilities(UtilitiesRequest from) {
    return new Utilities(
        from.powerKw(),
        from.gasM3PerHour(),
        from.waterM3PerDay(),
        from.roadAccess(),
        from.railAccess());
  }
}
