package io.groundwork.projects.agreement;

import io.groundwork.platform.journal.Messages;
import io.groundwork.projects.agreement.domain.AgreementEvent;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.agreement.ActionItemAdded;
import io.groundwork.schemas.projects.agreement.ActionItemAssigned;
import io.groundwork.schemas.projects.agreement.ActionItemProgressed;
import io.groundwork.schemas.projects.agreement.AgreementSigned;
import io.groundwork.schemas.shared.Period;
import io.groundwork.schemas.shared.Stage;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Domain event to published record, one to one. */
@Component
class AgreementMessages implements Messages<AgreementEvent> {
  static final String TOPIC = Topics.AGREEMENT;

  @Override
  public SpecificRecord toRecord(AgreementEvent event) {
    return switch (event) {
      case AgreementEvent.AgreementSigned e -> signed(e);
      case AgreementEvent.ActionItemAdded e ->
          new ActionItemAdded(
              e.agreementId(), e.itemId(), e.title(), e.field(), period(e.period()), e.owner());
      case AgreementEvent.ActionItemAssigned e ->
          new ActionItemAssigned(e.agreementId(), e.itemId(), e.projectId());
      case AgreementEvent.ActionItemProgressed e ->
          new ActionItemProgressed(
              e.agreementId(),
              e.itemId(),
              e.projectId(),
              e.percent(),
              Stage.valueOf(e.progress().name()));
    };
  }

  private static AgreementSigned signed(AgreementEvent.AgreementSigned e) {
    return new AgreementSigned(
        e.agreementId(),
        e.title(),
        e.firstSide(),
        e.secondSide(),
        e.signedOn().toString(),
        e.place(),
        period(e.period()),
        e.organisation());
  }

  private static Period period(io.groundwork.projects.agreement.domain.Period period) {
    return new Period(period.from().toString(), period.to().toString());
  }
}
