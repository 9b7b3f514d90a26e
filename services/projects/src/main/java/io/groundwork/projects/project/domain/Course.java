package io.groundwork.projects.project.domain;

import java.time.Instant;

/** What an accepted project carries from stage to stage. */
public record Course(
    Tracks tracks,
    Shares shares,
    Signatures signatures,
    Milestones milestones,
    Condition condition) {

  static Course begin(ProjectDetails details, Instant at) {
    return new Course(
        Tracks.needed(details.tracks(), at),
        new Shares.Agreed(details.partners(), at),
        Signatures.none(),
        Milestones.none(),
        new Condition.Active(at));
  }

  public boolean active() {
    return condition instanceof Condition.Active;
  }

  Course with(Tracks next) {
    return new Course(next, shares, signatures, milestones, condition);
  }

  Course with(Shares next, Signatures signed) {
    return new Course(tracks, next, signed, milestones, condition);
  }

  Course with(Milestones next) {
    return new Course(tracks, shares, signatures, next, condition);
  }

  Course with(Condition next) {
    return new Course(tracks, shares, signatures, milestones, next);
  }
}
