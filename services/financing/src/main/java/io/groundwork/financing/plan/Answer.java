package io.groundwork.financing.plan;

import io.groundwork.platform.journal.Versioned;
import io.groundwork.platform.web.Etag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** How controllers answer: always with the plan and its version as ETag. */
final class Answer {
  private Answer() {}

  /** The id of what was made, and the plan it belongs to. */
  record Created(UUID id, PlanView plan) {}

  static ResponseEntity<PlanView> of(Versioned<PlanView> plan) {
    return ResponseEntity.ok().eTag(Etag.of(plan.version())).body(plan.state());
  }

  static ResponseEntity<Created> created(UUID id, Versioned<PlanView> plan) {
    return ResponseEntity.created(URI.create("/plans/" + plan.state().projectId()))
        .eTag(Etag.of(plan.version()))
        .body(new Created(id, plan.state()));
  }

  static UUID idOr(@Nullable UUID given) {
    return given == null ? UUID.randomUUID() : given;
  }
}
