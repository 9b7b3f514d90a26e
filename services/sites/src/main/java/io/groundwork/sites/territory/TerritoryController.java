package io.groundwork.sites.territory;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.platform.web.Page;
import io.groundwork.sites.UtilitiesRequest;
import io.groundwork.sites.geometry.GeoJson;
import io.groundwork.sites.territory.domain.Land;
import io.groundwork.sites.territory.domain.Utilities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Territories and what their plots share. */
@RestController
@RequestMapping("/territories")
@RequiresRole(RequiresRole.PIPELINE)
@Tag(name = "territories")
class TerritoryController {

  record TerritoryRequest(
      @Nullable UUID id,
      @NotBlank @Size(max = 200) @WithoutContacts String name,
      @NotNull @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}") String region,
      @NotBlank @Size(max = 30) @WithoutContacts String regime,
      @NotNull @Schema(types = "object", description = "GeoJSON polygon or feature")
          JsonNode boundary,
      @NotNull @Valid UtilitiesRequest sharedUtilities) {}

  private final TerritoryService territories;

  TerritoryController(TerritoryService territories) {
    this.territories = territories;
  }

  @PostMapping
  @RequiresRole("SITE_OFFICER")
  @Operation(summary = "Register a territory; it belongs to the officer's authority")
  ResponseEntity<TerritoryView> register(
      CurrentUser user, @Valid @RequestBody TerritoryRequest request) {
    var id = (request.id() == null ? UUID.randomUUID() : request.id()).toString();
    var view =
        territories.register(
            new Land(
                id,
                request.name(),
                request.region(),
                request.regime(),
                user.organisation(),
                GeoJson.read("boundary", request.boundary()).geoJson(),
                utilities(request.sharedUtilities())));
    return ResponseEntity.created(URI.create("/territories/" + id))
        .eTag(Etag.of(view.version()))
        .body(view);
  }

  @PostMapping("/{id}/shared-utilities")
  @RequiresRole("SITE_OFFICER")
  @Operation(summary = "Change what the plots share; never below what is promised")
  ResponseEntity<TerritoryView> change(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody UtilitiesRequest shared) {
    return answer(territories.change(user, id.toString(), expected, utilities(shared)));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A territory")
  ResponseEntity<TerritoryView> find(@PathVariable UUID id) {
    return answer(territories.find(id.toString()));
  }

  @GetMapping
  @Operation(summary = "Territories by id")
  Page<TerritoryView> list(
      @RequestParam(defaultValue = "") @Size(max = 30) String regime,
      @RequestParam(defaultValue = "") @Size(max = 6) String region,
      @RequestParam @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var after = cursor == null ? "" : cursor.value(0);
    return Page.of(
        territories.list(regime, region, after, limit + 1), limit, last -> Cursor.of(last.id()));
  }

  private static ResponseEntity<TerritoryView> answer(TerritoryView view) {
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
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
