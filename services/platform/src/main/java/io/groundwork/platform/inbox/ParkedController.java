package io.groundwork.platform.inbox;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages of other services that this one could not take, and what is decided on them. */
@Tag(name = "Parked messages")
@RestController
@RequestMapping("/parked")
@RequiresRole("ADMINISTRATOR")
class ParkedController {

  private static final String WHY = "say why, in 1 to 1000 characters";

  /** acceptGap: whether it is taken although earlier events of its key are missing. */
  record ReleaseRequest(
      @NotBlank(message = WHY) @Size(max = 1000, message = WHY) @WithoutContacts String reason,
      @Nullable Boolean acceptGap) {}

  record DropRequest(
      @NotBlank(message = WHY) @Size(max = 1000, message = WHY) @WithoutContacts String reason) {}

  private final Parking parking;
  private final ParkedContent content;

  ParkedController(Parking parking, ParkedContent content) {
    this.parking = parking;
    this.content = content;
  }

  @Operation(summary = "Parked messages, first come first; of each key the first one is at fault")
  @GetMapping
  Page<ParkedView> list(
      @RequestParam(required = false) @Size(max = 200) @Nullable String handler,
      @RequestParam(required = false) @Size(max = 249) @Nullable String topic,
      @RequestParam(required = false) @Size(max = 200) @Nullable String key,
      @Parameter(description = "false: only what is at fault itself")
          @RequestParam(required = false)
          @Nullable Boolean waits,
      @RequestParam(required = false) @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var filter = new ParkedFilter(handler, topic, key, waits);
    var rows = parking.search(filter, after(cursor), limit + 1);
    return Page.of(rows, limit, row -> Cursor.of(row.position()));
  }

  @Operation(summary = "Who decided what on which parked message, oldest first unless asked")
  @GetMapping("/decisions")
  Page<DecisionView> decisions(
      @RequestParam(defaultValue = "false") boolean newestFirst,
      @RequestParam(required = false) @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var rows =
        newestFirst
            ? parking.lastDecisions(cursor == null ? Long.MAX_VALUE : cursor.number(0), limit + 1)
            : parking.decisions(after(cursor), limit + 1);
    return Page.of(rows, limit, row -> Cursor.of(row.id()));
  }

  @Operation(
      summary = "One parked message with its headers, its bytes and, if readable, its content")
  @GetMapping("/{position}")
  ParkedDetail show(@PathVariable long position) {
    return content.detail(parking.show(position));
  }

  @Operation(summary = "Try the first message of a key again, then what waits behind it")
  @PostMapping("/{position}/release")
  ResponseEntity<ParkedView> release(
      @PathVariable long position, @Valid @RequestBody ReleaseRequest request, CurrentUser user) {
    boolean acceptGap = Boolean.TRUE.equals(request.acceptGap());
    var released = parking.release(position, acceptGap, request.reason(), user);
    return ResponseEntity.accepted().body(released);
  }

  @Operation(summary = "Pass the first message of a key over for good, then take what waits behind")
  @PostMapping("/{position}/drop")
  @RequiresRole(value = "ADMINISTRATOR", person = true)
  ParkedView drop(
      @PathVariable long position, @Valid @RequestBody DropRequest request, CurrentUser user) {
    return parking.drop(position, request.reason(), user);
  }

  private static long after(@Nullable Cursor cursor) {
    return cursor == null ? 0 : cursor.number(0);
  }
}
