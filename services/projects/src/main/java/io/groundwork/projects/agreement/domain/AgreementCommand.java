package io.groundwork.projects.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What somebody, or the stage of a project, asks of an agreement. */
public sealed interface AgreementCommand {
  Instant at();

  record SignAgreement(
      String agreementId,
      String title,
      String firstSide,
      String secondSide,
      LocalDate signedOn,
      String place,
      Period period,
      String organisation,
      Instant at)
      implements AgreementCommand {
    public SignAgreement {
      if (firstSide.equals(secondSide)) {
        throw new BrokenTerm("secondSide", "both sides are the same", "name the other side");
      }
      checkPeriod(period);
    }
  }

  record AddActionItem(
      String itemId, String title, String field, Period period, String owner, Instant at)
      implements AgreementCommand {
    public AddActionItem {
      checkPeriod(period);
    }
  }

  record AssignActionItem(String itemId, String projectId, Instant at)
      implements AgreementCommand {}

  record ReportProgress(String itemId, String projectId, Progress progress, Instant at)
      implements AgreementCommand {}

  private static void checkPeriod(Period period) {
    if (!period.valid()) {
      throw new BrokenTerm("period.to", "the period ends before it begins", "give a later date");
    }
  }
}
