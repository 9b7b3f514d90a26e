package io.groundwork.portal.alert;

import io.groundwork.portal.alert.ProjectApi.Named;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.service.Services;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which project somebody means: the one that is chosen in {@code projectId}, else the one whose
 * title holds what is typed in {@code project}.
 */
@Component
class ProjectChoice {

  static final String CHOSEN = "projectId";
  static final String TYPED = "project";
  private static final int MOST = 8;
  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final ProjectApi monitoring;

  ProjectChoice(Services services) {
    this.monitoring = services.client("monitoring", ProjectApi.class);
  }

  /** Those that can be chosen; none while monitoring is away. */
  List<Named> known(Form form) {
    var text = form.text(CHOSEN).isEmpty() ? form.text(TYPED) : form.text(CHOSEN);
    return Objects.requireNonNullElse(Part.of(() -> found(text)).value(), List.of());
  }

  /** Null when any project is meant, and where the form is wrong, since none or several fit. */
  @Nullable String settle(Form form) {
    var chosen = form.optional(CHOSEN);
    if (chosen != null || form.text(TYPED).isEmpty()) {
      return chosen;
    }
    var meant = meant(form.text(TYPED), found(form.text(TYPED)));
    if (meant.size() == 1) {
      return meant.getFirst().id();
    }
    form.wrong(TYPED, meant.isEmpty() ? "alerts.project.none" : "alerts.project.several");
    return null;
  }

  /** The whole title means one, also where others have it in theirs. */
  static List<Named> meant(String typed, List<Named> found) {
    var exact = found.stream().filter(it -> it.title().equalsIgnoreCase(typed)).toList();
    return exact.size() == 1 ? exact : found;
  }

  private List<Named> found(String text) {
    try {
      return text.isEmpty()
          ? List.of()
          : text.matches(ID)
              ? List.of(monitoring.project(text))
              : monitoring.projects(text, MOST).items();
    } catch (ServiceProblem problem) {
      if (problem.is(403) || problem.is(404)) {
        return List.of();
      }
      throw problem;
    }
  }
}
