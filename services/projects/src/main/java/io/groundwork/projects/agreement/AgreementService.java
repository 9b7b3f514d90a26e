package io.groundwork.projects.agreement;

import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.Versioned;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.agreement.domain.Agreement;
import io.groundwork.projects.agreement.domain.AgreementCommand;
import io.groundwork.projects.agreement.domain.AgreementCommand.AssignActionItem;
import io.groundwork.projects.agreement.domain.AgreementCommand.ReportProgress;
import io.groundwork.projects.agreement.domain.AgreementEvent;
import io.groundwork.projects.agreement.domain.AgreementState;
import io.groundwork.projects.agreement.domain.AgreementState.Signed;
import io.groundwork.projects.agreement.domain.BrokenTerm;
import io.groundwork.projects.agreement.domain.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Load, decide, append: one transaction per command. */
@Service
@Transactional
public class AgreementService {

  private final EventStore<AgreementState, AgreementEvent> agreements;
  private final AgreementRepository rows;
  private final Clock clock;

  AgreementService(
      EventStore<AgreementState, AgreementEvent> agreements,
      AgreementRepository rows,
      Clock clock) {
    this.agreements = agreements;
    this.rows = rows;
    this.clock = clock;
  }

  AgreementView sign(String id, Function<Instant, AgreementCommand> command) {
    return execute(id, ExpectedVersion.ANY, command);
  }

  AgreementView change(
      CurrentUser user,
      String id,
      ExpectedVersion expected,
      Function<Instant, AgreementCommand> command) {
    AgreementAccess.checkChange(user, signed(id, agreements.load(id)).organisation());
    return execute(id, expected, command);
  }

  /** A project names only agreements of its own agency, and only items they have. */
  @Transactional(readOnly = true)
  public void checkItem(String organisation, String agreementId, @Nullable String itemId) {
    if (!(agreements.load(agreementId).state() instanceof Signed agreement)
        || !agreement.organisation().equals(organisation)) {
      throw new InvalidField(
          "agreementId", "is no agreement of your organisation", "name one of its agreements");
    }
    if (itemId != null && !agreement.items().containsKey(itemId)) {
      throw new InvalidField(
          "actionItemId", "is no item of the agreement", "name an item of its action plan");
    }
  }

  void assign(String agreementId, String itemId, String projectId) {
    note(agreementId, new AssignActionItem(itemId, projectId, clock.instant()));
  }

  /** Projects that carry out no item have nothing to report. */
  void report(String projectId, Progress progress) {
    rows.assignmentOf(projectId)
        .ifPresent(
            item ->
                note(
                    item.agreementId(),
                    new ReportProgress(item.itemId(), projectId, progress, clock.instant())));
  }

  private void note(String agreementId, AgreementCommand command) {
    agreements.execute(agreementId, state -> Agreement.decide(state, command));
  }

  private AgreementView execute(
      String id, ExpectedVersion expected, Function<Instant, AgreementCommand> command) {
    try {
      var asked = command.apply(clock.instant());
      var done = agreements.execute(id, expected, state -> Agreement.decide(state, asked));
      return AgreementView.of(signed(id, done), done.version());
    } catch (BrokenTerm term) {
      throw new InvalidField(term.field(), term.detail(), term.remedy());
    }
  }

  static Signed signed(String id, Versioned<AgreementState> found) {
    if (found.state() instanceof Signed agreement) {
      return agreement;
    }
    throw new NotFound("agreement", id);
  }
}
