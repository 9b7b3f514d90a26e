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

  ChannelController(Mailer mailer) {
    this.mailer = mailer;
  }

  @Operation(summary = "Channels that a subscription may have; EMAIL only where mail can be sent")
  @GetMapping("/subscriptions/channels")
  List<Channel> channels() {
    return Stream.of(Channel.values())
        .filter(channel -> channel != Channel.EMAIL || mailer.isAvailable())
        .toList();
  }
}
