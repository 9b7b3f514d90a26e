package io.groundwork.monitoring.alert;

import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks an address once more whether it wants mail. */
@Tag(name = "Subscriptions")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class ConfirmationController {

  private final SubscriptionService subscriptions;
  private final Confirmations confirmations;

  ConfirmationController(SubscriptionService subscriptions, Confirmations confirmations) {
    this.subscriptions = subscriptions;
    this.confirmations = confirmations;
  }

  @Operation(
      summary = "Sends the mail once more that asks to confirm the address",
      description =
          "With a new link; the one before leads nowhere any more. At most once a minute, else 429"
              + " with Retry-After. 409 if the address is confirmed, or there is none.")
  @PostMapping("/subscriptions/{id}/confirmation")
  ResponseEntity<Void> ask(CurrentUser user, @PathVariable UUID id) {
    confirmations.askAgain(subscriptions.find(user.id(), id));
    return ResponseEntity.accepted().build();
  }
}
