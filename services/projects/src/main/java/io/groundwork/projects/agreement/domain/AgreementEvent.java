package io.groundwork.projects.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What has happened to an agreement. Kept for ever: fields are added, never changed. */
public sealed interface AgreementEvent {
  String agreementId();

  Instant at();

  record AgreementSigned(
      String agreementId,
      String title,
      String firstSide,
      String secondSide,
      LocalDate signedOn,
      String place,
      Period period,
      String organisation,
      Instant at)
      implements AgreementEvent {}

  record ActionItemAdded(
      String agreementId,
      String itemId,
      String title,
      String field,
      Period period,
      String owner,
      Instant at)
      implements AgreementEvent {}

  record ActionItemAssigned(String agreementId, String itemId, String projectId, Instant at)
      implements AgreementEvent {}

  /** {@code percent} is the whole item's, after {@code projectId} came to {@code progress}. */
  record ActionItemProgressed(
      String agreementId,
      String itemId,
      String projectId,
      int percent,
      Progress progress,
      Instant at)
      implements AgreementEvent {}
}
