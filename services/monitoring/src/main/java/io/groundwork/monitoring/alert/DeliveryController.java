package io.groundwork.monitoring.alert;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each message of a subscription. */
@Tag(name = "Subscriptions")
@RestController
@RequestMapping("/subscriptions/{id}/deliveries")
@RequiresRole(RequiresRole.PIPELINE)
class DeliveryController {

  private final DeliveryService deliveries;

  DeliveryController(DeliveryService deliveries) {
    this.deliveries = deliveries;
  }

  @Operation(
      summary = "Messages of a subscription and what became of them, newest first",
      description =
          "PENDING = to be sent or tried again at nextAttempt; DELIVERED; FAILED = given up after"
              + " the last attempt; WITHHELD = the owner may not see it any more.")
  @GetMapping
  Page<DeliveryView> list(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    return Page.of(
        deliveries.page(user.id(), id, position(cursor), limit + 1),
        limit,
        last -> Cursor.of(Long.toString(last.position())));
  }

  @Operation(
      summary = "Sends a message once more, with the same id",
      description = "In its order: those behind it wait until it is delivered or given up.")
  @PostMapping("/{deliveryId}/redelivery")
  ResponseEntity<DeliveryView> redeliver(
      CurrentUser user, @PathVariable UUID id, @PathVariable UUID deliveryId) {
    return ResponseEntity.accepted().body(deliveries.redeliver(user.id(), id, deliveryId));
  }

  private static @Nullable Long position(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : Long.valueOf(cursor.value(0));
    } catch (NumberFormatException _) {
      throw new InvalidField("cursor", "is of another list", "use `next` of this list's last page");
    }
  }
}
