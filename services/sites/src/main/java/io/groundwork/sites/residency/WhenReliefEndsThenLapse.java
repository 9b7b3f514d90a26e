package io.groundwork.sites.residency;

import io.groundwork.sites.deadline.Deadline;
import io.groundwork.sites.deadline.DeadlineHandler;
import io.groundwork.sites.residency.domain.ResidencyCommand.LapseRelief;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** A relief lapses with the end of its last day, UTC. */
@Component
class WhenReliefEndsThenLapse implements DeadlineHandler {

  private final ResidencyService residencies;

  WhenReliefEndsThenLapse(ResidencyService residencies) {
    this.residencies = residencies;
  }

  @Override
  public Deadline.Kind kind() {
    return Deadline.Kind.RELIEF;
  }

  @Override
  public void on(Deadline deadline) {
    var day = LocalDate.ofInstant(deadline.at(), ZoneOffset.UTC);
    residencies.execute(deadline.projectId(), new LapseRelief(day));
  }
}
