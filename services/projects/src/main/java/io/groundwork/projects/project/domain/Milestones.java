package io.groundwork.projects.project.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project's milestones, in the order they were planned. */
public record Milestones(List<Milestone> items) {

  static Milestones none() {
    return new Milestones(List.of());
  }

  Optional<Milestone> find(String code) {
    return items.stream().filter(m -> m.code().equals(code)).findFirst();
  }

  /** At least one is planned, and all that are planned are reached. */
  boolean allReached(MilestoneKind kind) {
    var ofKind = of(kind);
    return !ofKind.isEmpty() && ofKind.stream().allMatch(Milestone::reached);
  }

  List<Milestone> of(MilestoneKind kind) {
    return items.stream().filter(m -> m.kind() == kind).toList();
  }

  Milestones planned(ProjectEvent.MilestonePlanned e) {
    return with(new Milestone(e.code(), e.kind(), e.title(), e.dueOn(), null, e.at()));
  }

  Milestones reached(ProjectEvent.MilestoneReached e) {
    return find(e.code())
        .map(m -> new Milestone(e.code(), e.kind(), e.title(), m.dueOn(), e.reachedOn(), e.at()))
        .map(this::with)
        .orElse(this);
  }

  private Milestones with(Milestone changed) {
    var next = new ArrayList<>(items);
    next.replaceAll(m -> m.code().equals(changed.code()) ? changed : m);
    if (find(changed.code()).isEmpty()) {
      next.add(changed);
    }
    return new Milestones(List.copyOf(next));
  }
}
