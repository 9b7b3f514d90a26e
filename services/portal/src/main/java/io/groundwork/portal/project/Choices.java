package io.groundwork.portal.project;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.page.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What can be chosen in the fields of an act, and what stands in them at first. */
@Component
class Choices {

  private static final List<String> PAPERS =
      List.of(
          "BUSINESS_PLAN",
          "FOUNDERS_AGREEMENT",
          "FEASIBILITY_STUDY",
          "CONTRACT",
          "PERMIT",
          "ACCEPTANCE_REPORT",
          "INSURANCE",
          "OTHER");
  private static final List<String> MILESTONES =
      List.of("CONSTRUCTION", "ACCEPTANCE", "UTILITIES_LIVE", "FIRST_OUTPUT", "FINAL_EVALUATION");
  private static final List<String> REJECTED =
      List.of("NO_DEMAND", "ACTIVITY_NOT_ALLOWED", "PAPERS_INCOMPLETE", "PARTNER_UNFIT", "OTHER");
  private static final List<String> CANCELLED =
      List.of(
          "CONSTRUCTION_NOT_STARTED",
          "CONSTRUCTION_ABANDONED",
          "OBLIGATION_MISSED",
          "FINANCING_FAILED",
          "OTHER");

  private final Formats formats;

  Choices(Formats formats) {
    this.formats = formats;
  }

  /** By field: each value with its text, in order. */
  Map<String, Map<String, String>> of(Act act, Project project) {
    var choices = new LinkedHashMap<String, Map<String, String>>();
    act.fields().stream()
        .filter(field -> field.shape().equals("choice"))
        .forEach(field -> choices.put(field.name(), of(act, field.name(), project)));
    return choices;
  }

  /** The only one there is needs no choice; partners as they are now. */
  void preset(Act act, Project project, Form form) {
    of(act, project)
        .forEach(
            (field, values) -> {
              if (values.size() == 1) {
                form.with(field, values.keySet().iterator().next());
              }
            });
    if (act == Act.SHARES) {
      var row = 0;
      for (var partner : project.partners()) {
        var prefix = "partners[" + row++ + "].";
        form.with(prefix + "partnerId", partner.partnerId())
            .with(prefix + "name", partner.name())
            .with(prefix + "side", partner.side())
            .with(prefix + "sharePercent", partner.sharePercent());
      }
    }
  }

  private Map<String, String> of(Act act, String field, Project project) {
    return switch (act) {
      case SIGNATURE -> partners(project, true);
      case EXIT -> partners(project, false);
      case REMOVAL -> papers(project);
      case REACHED -> milestones(project);
      case DOCUMENT -> codes("kind", PAPERS);
      case MILESTONE -> codes("kind", MILESTONES);
      case REJECTION -> codes(field, REJECTED);
      default -> codes(field, CANCELLED);
    };
  }

  private Map<String, String> codes(String kind, List<String> codes) {
    var texts = new LinkedHashMap<String, String>();
    codes.forEach(code -> texts.put(code, formats.code(kind, code)));
    return texts;
  }

  private static Map<String, String> partners(Project project, boolean unsigned) {
    var texts = new LinkedHashMap<String, String>();
    for (var partner : project.partners()) {
      if (partner.partnerId() != null
          && !(unsigned && project.signedAt(partner.partnerId()) != null)) {
        texts.put(partner.partnerId(), partner.name());
      }
    }
    return texts;
  }

  private static Map<String, String> papers(Project project) {
    var texts = new LinkedHashMap<String, String>();
    project.documents().forEach(it -> texts.put(it.documentId(), it.title()));
    return texts;
  }

  private static Map<String, String> milestones(Project project) {
    var texts = new LinkedHashMap<String, String>();
    project.milestones().stream()
        .filter(it -> it.reachedOn() == null)
        .forEach(it -> texts.put(it.code(), it.title()));
    return texts;
  }
}
