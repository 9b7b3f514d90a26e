package io.groundwork.monitoring.alert;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import io.groundwork.monitoring.alert.SubscriptionService.Wish;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in user wants to be told. */
@Tag(name = "Subscriptions")
@RestController
@RequestMapping("/subscriptions")
@RequiresRole(RequiresRole.PIPELINE)
class SubscriptionController {

  enum Stage {
    PROPOSED,
    PREPARATION,
    CLOSING,
    CONSTRUCTION,
    COMMISSIONING,
    OPERATION,
    COMPLETED,
    REJECTED,
    WITHDRAWN,
    CANCELLED
  }

  /** target: e-mail address or URL; none for PAGE. */
  record SubscriptionRequest(
      @Nullable UUID projectId,
      @Nullable @Pattern(regexp = "[A-Z]{2}(-[A-Za-z0-9]{1,8})?") String region,
      @Nullable Stage stage,
      @Nullable Breach breach,
      @NotNull Channel channel,
      @Nullable @Size(max = 500) String target,
      @NotNull @JsonFormat(with = Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Language language) {

    Wish toWish() {
      var filter =
          new Filter(
              projectId == null ? null : projectId.toString(),
              region,
              stage == null ? null : stage.name(),
              breach);
      return new Wish(filter, channel, target, language);
    }
  }

  private final SubscriptionService subscriptions;
  private final SubscriptionViews views;

  SubscriptionController(SubscriptionService subscriptions, SubscriptionViews views) {
    this.subscriptions = subscriptions;
    this.views = views;
  }

  @Operation(
      summary = "Subscribes to events that come from now on",
      description =
          "All of projectId, region, stage and breach must hold that are given. A stage alone is"
              + " told when a project enters it; with a breach, it is the one the project stands"
              + " in. An e-mail address is confirmed by a link that is sent to it. The secret of a"
              + " webhook is shown this once.")
  @PostMapping
  ResponseEntity<SubscriptionMade> add(
      CurrentUser user, @Valid @RequestBody SubscriptionRequest request) {
    var made = subscriptions.add(Addressee.of(user), request.toWish());
    return ResponseEntity.created(URI.create("/subscriptions/" + made.id())).body(made);
  }

  @Operation(summary = "The user's subscriptions, oldest first")
  @GetMapping
  List<SubscriptionView> list(CurrentUser user) {
    return subscriptions.of(user.id()).stream().map(views::of).toList();
  }

  @Operation(summary = "One of the user's subscriptions")
  @GetMapping("/{id}")
  SubscriptionView find(CurrentUser user, @PathVariable UUID id) {
    return views.of(subscriptions.find(user.id(), id));
  }

  @Operation(summary = "Ends a subscription; its address and deliveries are deleted")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(CurrentUser user, @PathVariable UUID id) {
    subscriptions.delete(user.id(), id);
    return ResponseEntity.noContent().build();
  }
}
