package io.groundwork.financing.plan;

import io.groundwork.financing.plan.PlanService.Permission;
import io.groundwork.financing.plan.domain.Book;
import io.groundwork.financing.plan.domain.Commitment;
import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see a plan and who may change which part of it. Unknown ids are told apart here. */
final class PlanAccess {
  private PlanAccess() {}

  /** Financiers and observers see every plan, an agency's people those of its own projects. */
  static Permission read(CurrentUser user) {
    return (project, _) ->
        require(seesAll(user) || owns(user, project), "this plan is another agency's");
  }

  static boolean seesAll(CurrentUser user) {
    return user.has("FINANCIER") || user.has("OBSERVER");
  }

  static Permission commitment(CurrentUser user, UUID id) {
    return (_, book) -> own(user, commitment(book, id));
  }

  /** A say in a plan's conditions has whose commitment stands. */
  static Permission condition(CurrentUser user, UUID id) {
    return (_, book) -> {
      known(book.conditions().get(id), "condition", id);
      require(
          book.financedBy(user.organisation()), "your organisation has no commitment in this plan");
    };
  }

  /** The project's own registrar or the financier whose money it is. */
  static Permission request(CurrentUser user, UUID trancheId) {
    return (project, book) -> {
      var commitment = ofTranche(book, trancheId);
      if (!(user.has("REGISTRAR") && owns(user, project))) {
        own(user, commitment);
      }
    };
  }

  static Permission tranche(CurrentUser user, UUID id) {
    return (_, book) -> own(user, ofTranche(book, id));
  }

  static Permission disbursement(CurrentUser user, UUID id) {
    return (_, book) -> {
      var wanted = known(book.disbursements().get(id), "disbursement", id);
      own(user, ofTranche(book, wanted.trancheId()));
    };
  }

  private static boolean owns(CurrentUser user, Project project) {
    return user.organisation().equals(project.organisation())
        && (user.has("REGISTRAR") || user.has("REVIEWER"));
  }

  private static void own(CurrentUser user, Commitment commitment) {
    require(
        user.has("FINANCIER") && user.organisation().equals(commitment.financier()),
        "the commitment is another organisation's");
  }

  private static Commitment ofTranche(Book book, UUID trancheId) {
    return commitment(
        book, known(book.tranches().get(trancheId), "tranche", trancheId).commitmentId());
  }

  private static Commitment commitment(Book book, UUID id) {
    return known(book.commitments().get(id), "commitment", id);
  }

  private static <T> T known(@Nullable T item, String what, UUID id) {
    if (item == null) {
      throw new NotFound(what, id.toString());
    }
    return item;
  }

  private static void require(boolean allowed, String otherwise) {
    if (!allowed) {
      throw new Forbidden(otherwise);
    }
  }
}
