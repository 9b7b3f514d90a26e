package io.groundwork.sites.allocation.domain;

import io.groundwork.sites.allocation.domain.AllocationCommand.AcceptOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExpireHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExtendHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.SignLease;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExpired;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExtended;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldPlaced;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseSigned;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistLeft;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A hold is for a time, once longer, and ends at its instant even before the clock says so. */
final class Holding {

  private Holding() {}

  static List<AllocationEvent> accept(Searching state, AcceptOffer command) {
    var terms = command.terms();
    if (state.waits().stream()
        .noneMatch(w -> w.plotId().equals(terms.plotId()) && w.isOfferedAt(terms.at()))) {
      throw new CommandRefused("No offer of this plot to the project is open.");
    }
    return place(state, terms, command.stage());
  }

  /** A project that gets a plot gives up its places on all other waitlists. */
  static List<AllocationEvent> place(Searching state, Terms terms, Stage stage) {
    if (!stage.allowsHold()) {
      throw new CommandRefused("A plot is held for a project in PREPARATION or CLOSING only.");
    }
    requireEnd(terms.until(), terms.at(), terms.latest());
    var projectId = state.project().projectId();
    var site = new Site(terms.plotId(), terms.territoryId(), reserve(state.project(), terms));
    var events = new ArrayList<AllocationEvent>();
    state.waits().stream()
        .filter(wait -> !wait.plotId().equals(terms.plotId()))
        .map(wait -> new WaitlistLeft(projectId, wait.plotId(), "The project holds another plot."))
        .forEach(events::add);
    events.add(new HoldPlaced(projectId, site, terms.until()));
    return events;
  }

  private static Utilities reserve(Project project, Terms terms) {
    var missing = project.needs().utilities().minus(terms.onPlot());
    if (!terms.sharedLeft().coversQuantitiesOf(missing)) {
      throw new CommandRefused(
          "Beyond what lies on the plot the project needs %s; the territory has only %s left."
              .formatted(missing.inWords(), terms.sharedLeft().inWords()));
    }
    return new Utilities(
        missing.powerKw(), missing.gasM3PerHour(), missing.waterM3PerDay(), false, false);
  }

  private static void requireEnd(Instant until, Instant at, Instant latest) {
    if (!until.isAfter(at) || until.isAfter(latest)) {
      throw new CommandRefused(
          "A hold ends after %s and not later than %s; it cannot end at %s."
              .formatted(at, latest, until));
    }
  }

  static List<AllocationEvent> extend(Held state, ExtendHold command) {
    requireRunning(state, command.at());
    if (!command.stage().allowsHold()) {
      throw new CommandRefused("A hold is extended in PREPARATION or CLOSING only.");
    }
    if (state.extended()) {
      throw new CommandRefused("The hold has been extended once; there is no second extension.");
    }
    requireEnd(command.until(), state.heldUntil(), command.latest());
    return List.of(
        new HoldExtended(state.project().projectId(), state.site().plotId(), command.until()));
  }

  static List<AllocationEvent> lease(Held state, SignLease command) {
    requireRunning(state, command.at());
    if (command.stage() != Stage.CLOSING) {
      throw new CommandRefused("A lease is signed when the project is in CLOSING.");
    }
    return List.of(
        new LeaseSigned(
            state.project().projectId(),
            state.site().plotId(),
            command.leaseNumber(),
            command.period(),
            command.annualRent()));
  }

  private static void requireRunning(Held state, Instant at) {
    if (!at.isBefore(state.heldUntil())) {
      throw new CommandRefused("The hold ended at " + state.heldUntil() + ".");
    }
  }

  /** The clock may come late, twice, or for a hold that has been extended: then nothing happens. */
  static List<AllocationEvent> expire(AllocationState state, ExpireHold command) {
    return state instanceof Held held
            && held.site().plotId().equals(command.plotId())
            && !command.at().isBefore(held.heldUntil())
        ? List.of(new HoldExpired(held.project().projectId(), command.plotId()))
        : List.of();
  }
}
