package io.groundwork.monitoring.alert;

import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How one can be told here. */
@Tag(name = "Subscriptions")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class ChannelController {

  private final Mailer mailer;
  private final WebhookSecrets secrets;

  ChannelController(Mailer mailer, WebhookSecrets secrets) {
    this.mailer = mailer;
    this.secrets = secrets;
  }

  @Operation(
      summary =
          "Channels that a subscription may have; EMAIL and WEBHOOK only where these are set up")
  @GetMapping("/subscriptions/channels")
  List<Channel> channels() {
    return Stream.of(Channel.values()).filter(this::isAvailable).toList();
  }

  private boolean isAvailable(Channel channel) {
    return switch (channel) {
      case PAGE -> true;
      case EMAIL -> mailer.isAvailable();
      case WEBHOOK -> secrets.isAvailable();
    };
  }
}
