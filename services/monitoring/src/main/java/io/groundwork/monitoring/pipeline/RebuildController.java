package io.groundwork.monitoring.pipeline;

import io.groundwork.monitoring.pipeline.Rebuilds.RebuildView;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projections made anew from the topics, and how far that is. */
@Tag(name = "Rebuilds")
@RestController
@RequestMapping("/rebuilds")
@RequiresRole("ADMINISTRATOR")
class RebuildController {

  private final Rebuilds rebuilds;

  RebuildController(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @Operation(summary = "Makes all projections anew; the feed notifies nobody twice")
  @PostMapping
  ResponseEntity<RebuildView> start(CurrentUser user) {
    return ResponseEntity.accepted()
        .location(URI.create("/rebuilds/current"))
        .body(rebuilds.start(user.id()));
  }

  @Operation(summary = "The last rebuild of this instance")
  @GetMapping("/current")
  RebuildView current() {
    return rebuilds.current();
  }
}
