package io.groundwork.sites.residency;

import io.groundwork.platform.deadline.Deadlines;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.residency.domain.Residency;
import io.groundwork.sites.residency.domain.ResidencyCommand;
import io.groundwork.sites.residency.domain.ResidencyCommand.CloseResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.OpenResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.StartRelief;
import io.groundwork.sites.residency.domain.ResidencyEvent;
import io.groundwork.sites.residency.domain.ResidencyState;
import io.groundwork.sites.residency.domain.ResidencyState.NotOpened;
import io.groundwork.sites.residency.domain.ResidencyState.Relieved;
import io.groundwork.sites.residency.domain.StartEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Residencies: one transaction per command; a relief that starts gets its deadline with it. */
@Service
@Transactional
public class ResidencyService {

  private final EventStore<ResidencyState, ResidencyEvent> residencies;
  private final Deadlines deadlines;

  ResidencyService(EventStore<ResidencyState, ResidencyEvent> residencies, Deadlines deadlines) {
    this.residencies = residencies;
    this.deadlines = deadlines;
  }

  /** A project that was over before it was accepted here stays over. */
  public void open(String projectId, String regime) {
    if (residencies.load(projectId).state() instanceof NotOpened) {
      execute(projectId, new OpenResidency(projectId, regime));
    }
  }

  public void start(String projectId, StartEvent event, LocalDate on) {
    execute(projectId, new StartRelief(event, on));
  }

  public void close(String projectId, String reason, LocalDate on) {
    execute(projectId, new CloseResidency(projectId, reason, on));
  }

  ResidencyView execute(String projectId, ResidencyCommand command) {
    return execute(projectId, ExpectedVersion.ANY, command);
  }

  ResidencyView execute(String projectId, ExpectedVersion expected, ResidencyCommand command) {
    var done = residencies.execute(projectId, expected, state -> Residency.decide(state, command));
    if (done.state() instanceof Relieved relieved) {
      var end = relieved.relief().endsOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      deadlines.set(WhenReliefEndsThenLapse.deadline(projectId, relieved.relief().relief(), end));
    }
    return ResidencyView.of(projectId, done.state(), done.version());
  }

  @Transactional(readOnly = true)
  ResidencyView find(String projectId) {
    var found = residencies.load(projectId);
    if (found.version() == 0) {
      throw new NotFound("residency", projectId);
    }
    return ResidencyView.of(projectId, found.state(), found.version());
  }
}
