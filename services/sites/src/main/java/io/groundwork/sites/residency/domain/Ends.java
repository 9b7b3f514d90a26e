package io.groundwork.sites.residency.domain;

import io.groundwork.sites.residency.domain.ResidencyEvent.Ending;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefLapsed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefsClosed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyEnded;
import io.groundwork.sites.residency.domain.ResidencyState.Relieved;
import java.time.LocalDate;
import java.util.List;

/**
 * The residency ends first, then its reliefs lapse, then the count is closed: never another order.
 */
final class Ends {

  private Ends() {}

  static List<ResidencyEvent> of(
      ResidencyState state, String projectId, String reason, LocalDate on, Ending ending) {
    var ended = new ResidencyEnded(projectId, reason, ending);
    return state instanceof Relieved relieved
        ? List.of(
            ended,
            new ReliefLapsed(projectId, relieved.relief().relief(), on, reason),
            new ReliefsClosed(projectId, 1))
        : List.of(ended, new ReliefsClosed(projectId, 0));
  }
}
