package io.groundwork.sites.residency;

import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.DeadlineHandler;
import io.groundwork.sites.residency.domain.ResidencyCommand.LapseRelief;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** A relief lapses with the end of its last day, UTC. */
@Component
class WhenReliefEndsThenLapse implements DeadlineHandler {

  private static final String KIND = "RELIEF";

  private final ResidencyService residencies;

  WhenReliefEndsThenLapse(ResidencyService residencies) {
    this.residencies = residencies;
  }

  static Deadline deadline(String projectId, String relief, Instant at) {
    return new Deadline(KIND, List.of(projectId, relief), at);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void on(Deadline deadline) {
    var day = LocalDate.ofInstant(deadline.at(), ZoneOffset.UTC);
    residencies.execute(deadline.ids().getFirst(), new LapseRelief(day));
  }
}
