package io.groundwork.projects.agreement;

import io.groundwork.projects.agreement.domain.ActionItem;
import io.groundwork.projects.agreement.domain.AgreementState.Signed;
import io.groundwork.projects.agreement.domain.Period;
import io.groundwork.projects.agreement.domain.Progress;
import java.time.LocalDate;
import java.util.List;

/** An agreement with its action plan as a caller sees it. */
record AgreementView(
    String id,
    long version,
    String title,
    String organisation,
    String firstSide,
    String secondSide,
    LocalDate signedOn,
    String place,
    Period period,
    List<ItemView> items) {

  /** {@code percent}: how far the projects behind the item have come, 0 to 100. */
  record ItemView(
      String itemId,
      String title,
      String field,
      Period period,
      String owner,
      int percent,
      List<CarrierView> projects) {

    static ItemView of(ActionItem item) {
      var projects =
          item.projects().entrySet().stream()
              .map(e -> new CarrierView(e.getKey(), e.getValue()))
              .toList();
      return new ItemView(
          item.itemId(),
          item.title(),
          item.field(),
          item.period(),
          item.owner(),
          item.percent(),
          projects);
    }
  }

  record CarrierView(String projectId, Progress stage) {}

  static AgreementView of(Signed agreement, long version) {
    return new AgreementView(
        agreement.id(),
        version,
        agreement.title(),
        agreement.organisation(),
        agreement.firstSide(),
        agreement.secondSide(),
        agreement.signedOn(),
        agreement.place(),
        agreement.period(),
        agreement.items().values().stream().map(ItemView::of).toList());
  }
}
