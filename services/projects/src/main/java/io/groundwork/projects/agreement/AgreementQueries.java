package io.groundwork.projects.agreement;

import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.groundwork.projects.agreement.domain.AgreementEvent;
import io.groundwork.projects.agreement.domain.AgreementState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from journal and rows, each to those who may see it. */
@Service
@Transactional(readOnly = true)
class AgreementQueries {

  private final EventStore<AgreementState, AgreementEvent> agreements;
  private final AgreementRepository rows;

  AgreementQueries(
      EventStore<AgreementState, AgreementEvent> agreements, AgreementRepository rows) {
    this.agreements = agreements;
    this.rows = rows;
  }

  AgreementView find(CurrentUser user, String id) {
    var found = agreements.load(id);
    var agreement = AgreementService.signed(id, found);
    AgreementAccess.checkRead(user, agreement.organisation());
    return AgreementView.of(agreement, found.version());
  }

  Page<AgreementRow> list(
      CurrentUser user, @Nullable String text, @Nullable Cursor cursor, int limit) {
    var after = cursor == null ? null : cursor.value(0);
    var afterId = cursor == null ? null : cursor.value(1);
    var found = rows.list(AgreementAccess.visibleOwner(user), text, after, afterId, limit + 1);
    return Page.of(found, limit, row -> Cursor.of(row.signedOn(), row.id()));
  }
}
