package io.groundwork.sites.plot;

import io.groundwork.platform.journal.Recorded;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.Page;
import io.groundwork.sites.plot.domain.PlotEvent;
import io.groundwork.sites.plot.domain.Waiting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reading plots, as rows and as features. */
@RestController
@RequestMapping("/plots")
@RequiresRole(RequiresRole.PIPELINE)
@Tag(name = "plots")
class PlotQueryController {

  /** What happened to a plot: the version it led to, who did it, when. */
  record PlotEntry(
      long version,
      String type,
      Instant recordedAt,
      String actor,
      String organisation,
      Object event) {
    static PlotEntry of(Recorded<PlotEvent> entry) {
      return new PlotEntry(
          entry.version(),
          entry.event().getClass().getSimpleName(),
          entry.recordedAt(),
          entry.actor(),
          entry.organisation(),
          entry.event());
    }
  }

  record Place(int position, String projectId, Duration offerFor) {}

  record Feature(String type, String id, JsonNode geometry, PlotRow properties) {}

  record FeatureCollection(String type, List<Feature> features, @Nullable String next) {}

  private final PlotService plots;

  PlotQueryController(PlotService plots) {
    this.plots = plots;
  }

  @GetMapping("/{id}")
  @Operation(summary = "A plot, and who has it")
  ResponseEntity<PlotRow> find(@PathVariable UUID id) {
    var view = plots.find(id.toString());
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
  }

  @GetMapping("/{id}/journal")
  @Operation(summary = "Every event of a plot, oldest first")
  Page<PlotEntry> journal(@PathVariable UUID id) {
    return new Page<>(plots.history(id.toString()).stream().map(PlotEntry::of).toList(), null);
  }

  @GetMapping("/{id}/waitlist")
  @Operation(summary = "Who waits for a plot, in order")
  Page<Place> waitlist(@PathVariable UUID id) {
    List<Waiting> queue = plots.plot(id.toString()).queue();
    return new Page<>(
        IntStream.range(0, queue.size())
            .mapToObj(i -> new Place(i + 1, queue.get(i).projectId(), queue.get(i).offerFor()))
            .toList(),
        null);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Plots by id, filtered")
  Page<PlotRow> list(
      @Valid PlotFilter filter,
      @RequestParam @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var after = cursor == null ? "" : cursor.value(0);
    return Page.of(plots.list(filter, after, limit + 1), limit, last -> Cursor.of(last.id()));
  }

  @GetMapping(path = "/features", produces = "application/geo+json")
  @Operation(summary = "Plots as a GeoJSON feature collection, filtered as in the list")
  FeatureCollection features(
      @Valid PlotFilter filter,
      @RequestParam @Nullable Cursor cursor,
      @RequestParam(defaultValue = "200") @Min(1) @Max(200) int limit) {
    var page = list(filter, cursor, limit);
    var features =
        page.items().stream()
            .map(plot -> new Feature("Feature", plot.id(), plot.boundary(), plot))
            .toList();
    return new FeatureCollection("FeatureCollection", features, page.next());
  }
}
