package io.groundwork.projects.agreement;

import java.time.LocalDate;

/** An agreement in a list. */
record AgreementRow(
    String id,
    long version,
    String title,
    String organisation,
    String firstSide,
    String secondSide,
    LocalDate signedOn) {}
