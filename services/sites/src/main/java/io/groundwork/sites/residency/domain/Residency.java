package io.groundwork.sites.residency.domain;

import io.groundwork.sites.residency.domain.ResidencyCommand.ApplyForResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.CloseResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.EndResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.GrantResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.LapseRelief;
import io.groundwork.sites.residency.domain.ResidencyCommand.OpenResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.RefuseResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.StartRelief;
import io.groundwork.sites.residency.domain.ResidencyEvent.Ending;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefLapsed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefStarted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyApplied;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyGranted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyOpened;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyRefused;
import io.groundwork.sites.residency.domain.ResidencyState.Applied;
import io.groundwork.sites.residency.domain.ResidencyState.Closed;
import io.groundwork.sites.residency.domain.ResidencyState.Granted;
import io.groundwork.sites.residency.domain.ResidencyState.NotOpened;
import io.groundwork.sites.residency.domain.ResidencyState.Open;
import io.groundwork.sites.residency.domain.ResidencyState.Relieved;
import java.util.ArrayList;
import java.util.List;

/**
 * Apply, grant in principle or refuse, end; a relief's dates follow from events, never typed in.
 */
public final class Residency {

  public static final ResidencyState INITIAL = new NotOpened();

  private Residency() {}

  public static List<ResidencyEvent> decide(ResidencyState state, ResidencyCommand command) {
    return switch (command) {
      case OpenResidency c when state instanceof NotOpened ->
          List.of(new ResidencyOpened(c.projectId(), c.regime()));
      case ApplyForResidency c when state instanceof Open s -> apply(s, c);
      case GrantResidency c when state instanceof Applied s -> grant(s.resident(), c);
      case RefuseResidency c when state instanceof Applied s ->
          List.of(new ResidencyRefused(s.resident().projectId(), c.officer(), c.reason()));
      case EndResidency c when ResidencyHistory.resident(state) instanceof Resident r ->
          end(state, r.projectId(), c);
      case StartRelief c -> state instanceof Granted s ? start(s, c) : List.of();
      case LapseRelief c -> state instanceof Relieved s ? lapse(s, c) : List.of();
      case CloseResidency c -> state instanceof Closed ? List.of() : close(state, c);
      case OpenResidency _,
          ApplyForResidency _,
          GrantResidency _,
          RefuseResidency _,
          EndResidency _ ->
          throw new CommandRefused(Refusals.reason(state, command));
    };
  }

  private static List<ResidencyEvent> apply(Open state, ApplyForResidency command) {
    if (!state.regime().equals(command.territoryRegime())) {
      throw new CommandRefused(
          "The project asks for regime %s; this territory is under %s."
              .formatted(state.regime(), command.territoryRegime()));
    }
    return List.of(
        new ResidencyApplied(
            state.projectId(), command.territoryId(), command.applicant(), command.appliedBy()));
  }

  private static List<ResidencyEvent> grant(Resident resident, GrantResidency command) {
    if (resident.appliedBy().equals(command.officer())) {
      throw new CommandRefused("Whoever applied cannot grant the residency.");
    }
    var granted =
        new ResidencyGranted(
            resident.projectId(), resident.territoryId(), command.officer(), command.terms());
    var fresh = new Granted(resident, command.terms());
    var events = new ArrayList<ResidencyEvent>(List.of(granted));
    events.addAll(start(fresh, new StartRelief(StartEvent.RESIDENT_REGISTERED, command.on())));
    if (command.operating()) {
      events.addAll(start(fresh, new StartRelief(StartEvent.OPERATION_STARTED, command.on())));
    }
    return events;
  }

  private static List<ResidencyEvent> start(Granted state, StartRelief command) {
    if (state.terms().startEvent() != command.event()) {
      return List.of();
    }
    var relief = Relief.starting(state.terms(), command.on());
    return List.of(new ReliefStarted(state.resident().projectId(), relief, command.event()));
  }

  private static List<ResidencyEvent> lapse(Relieved state, LapseRelief command) {
    var relief = state.relief();
    return command.on().isAfter(relief.endsOn())
        ? List.of(
            new ReliefLapsed(
                state.resident().projectId(),
                relief.relief(),
                relief.endsOn().plusDays(1),
                "Its term is over."))
        : List.of();
  }

  private static List<ResidencyEvent> end(
      ResidencyState state, String projectId, EndResidency command) {
    return Ends.of(state, projectId, command.reason(), command.on(), Ending.DECIDED);
  }

  private static List<ResidencyEvent> close(ResidencyState state, CloseResidency command) {
    return Ends.of(state, command.projectId(), command.reason(), command.on(), Ending.WITH_PROJECT);
  }

  public static ResidencyState evolve(ResidencyState state, ResidencyEvent event) {
    return ResidencyHistory.next(state, event);
  }
}
