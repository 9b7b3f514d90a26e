package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody, or a fact of another service, asks of a project. */
public sealed interface ProjectCommand {
  Instant at();

  record RegisterProject(String projectId, ProjectDetails details, Instant at)
      implements ProjectCommand {
    public RegisterProject {
      DetailsRules.check(details);
    }
  }

  record ReviseProject(ProjectDetails details, Instant at) implements ProjectCommand {
    public ReviseProject {
      DetailsRules.check(details);
    }
  }

  record AttachDocument(Document document, Instant at) implements ProjectCommand {}

  record RemoveDocument(String documentId, String reason, Instant at) implements ProjectCommand {}

  record AcceptProject(String reviewer, EntryRules rules, Instant at) implements ProjectCommand {}

  record ReturnProject(String reviewer, String reason, Instant at) implements ProjectCommand {}

  record RejectProject(String reviewer, String reasonCode, String reason, Instant at)
      implements ProjectCommand {}

  record AcceptOwnSite(String reviewer, Instant at) implements ProjectCommand {}

  record SecureTrack(Track track, String causeId, Instant at) implements ProjectCommand {}

  record LoseTrack(Track track, String causeId, String reason, Instant at)
      implements ProjectCommand {}

  /** Financing reports financial close; the project decides whether it may stand. */
  record CloseFinancing(String causeId, OutsideFacts facts, Instant at) implements ProjectCommand {}

  record SignAsPartner(String partnerId, LocalDate signedOn, Instant at) implements ProjectCommand {
    public SignAsPartner {
      notInFuture("signedOn", signedOn, at);
    }
  }

  record RecordPartnerExit(String partnerId, String reason, Instant at) implements ProjectCommand {}

  record ProposeShares(List<Partner> partners, String proposer, Instant at)
      implements ProjectCommand {
    public ProposeShares {
      partners = List.copyOf(partners);
      PartnerRules.check(partners);
    }
  }

  record AcceptShares(String reviewer, EntryRules rules, Instant at) implements ProjectCommand {}

  record PlanMilestone(String code, MilestoneKind kind, String title, LocalDate dueOn, Instant at)
      implements ProjectCommand {}

  record ReachMilestone(String code, LocalDate reachedOn, OutsideFacts facts, Instant at)
      implements ProjectCommand {
    public ReachMilestone {
      notInFuture("reachedOn", reachedOn, at);
    }
  }

  record PutOnHold(String reason, LocalDate resumeBy, Instant at) implements ProjectCommand {
    public PutOnHold {
      if (!resumeBy.isAfter(today(at))) {
        throw new BrokenRule("resumeBy", "the hold would be over already", "give a later date");
      }
    }
  }

  record ResumeProject(Instant at) implements ProjectCommand {}

  record WithdrawProject(String reason, Instant at) implements ProjectCommand {}

  record CancelProject(String reasonCode, String reason, Instant at) implements ProjectCommand {}

  /** The facts that have arrived so far, in any order, each with the event that proves it. */
  record RecordCompensation(Map<CompensationStep, String> arrived, Instant at)
      implements ProjectCommand {}

  static LocalDate today(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** A date counts as today as soon as it is today anywhere on earth. */
  private static void notInFuture(String field, @Nullable LocalDate date, Instant at) {
    if (date == null || date.isAfter(LocalDate.ofInstant(at, ZoneOffset.ofHours(14)))) {
      throw new BrokenRule(field, "the date lies in the future", "give a date up to today");
    }
  }
}
