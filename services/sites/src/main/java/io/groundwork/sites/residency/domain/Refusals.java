package io.groundwork.sites.residency.domain;

import io.groundwork.sites.residency.domain.ResidencyState.Applied;
import io.groundwork.sites.residency.domain.ResidencyState.Closed;
import io.groundwork.sites.residency.domain.ResidencyState.Granted;
import io.groundwork.sites.residency.domain.ResidencyState.NotOpened;
import io.groundwork.sites.residency.domain.ResidencyState.Open;
import io.groundwork.sites.residency.domain.ResidencyState.ReliefOver;
import io.groundwork.sites.residency.domain.ResidencyState.Relieved;

/** Says why a residency refuses, in words a caller can act on. */
final class Refusals {

  private Refusals() {}

  static String reason(ResidencyState state, ResidencyCommand command) {
    return "%s is not possible: %s".formatted(asked(command), standing(state));
  }

  private static String asked(ResidencyCommand command) {
    return switch (command) {
      case ResidencyCommand.OpenResidency _ -> "Opening the residency";
      case ResidencyCommand.ApplyForResidency _ -> "Applying for residency";
      case ResidencyCommand.GrantResidency _ -> "Granting residency";
      case ResidencyCommand.RefuseResidency _ -> "Refusing residency";
      case ResidencyCommand.StartRelief _ -> "Starting a relief";
      case ResidencyCommand.LapseRelief _ -> "Lapsing a relief";
      case ResidencyCommand.EndResidency _ -> "Ending residency";
      case ResidencyCommand.CloseResidency _ -> "Closing residency";
    };
  }

  private static String standing(ResidencyState state) {
    return switch (state) {
      case NotOpened _ -> "the project has not been accepted with a wish for a regime.";
      case Open _ -> "no application is waiting for a decision.";
      case Applied _ -> "an application waits for a decision.";
      case Granted _, Relieved _, ReliefOver _ -> "the project is a resident.";
      case Closed _ -> "the project is over.";
    };
  }
}
