package io.groundwork.monitoring.alert;

import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator forget a person at once. */
@Tag(name = "Subscriptions")
@RestController
@RequiresRole("ADMINISTRATOR")
class SubscriberController {

  private final Subscribers subscribers;

  SubscriberController(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  @Operation(
      summary = "Deletes all subscriptions of a person, with addresses, and the calendar",
      description = "By the id that tokens and events call the person; nothing more is sent.")
  @DeleteMapping("/subscribers/{subject}")
  ResponseEntity<Void> forget(@PathVariable String subject) {
    subscribers.forget(subject);
    return ResponseEntity.noContent().build();
  }
}
