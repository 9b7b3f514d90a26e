package io.groundwork.projects.project;

import io.groundwork.projects.project.domain.Criterion;
import io.groundwork.projects.project.domain.Gate;
import io.groundwork.projects.project.domain.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gate as a caller sees it; {@code open} is false at the end of the way. */
record GateView(Stage stage, @Nullable Stage next, boolean open, List<Criterion> criteria) {
  static GateView of(Gate gate) {
    return new GateView(gate.stage(), gate.next(), gate.open(), gate.criteria());
  }
}
