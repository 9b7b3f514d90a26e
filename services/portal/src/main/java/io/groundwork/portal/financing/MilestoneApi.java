package io.groundwork.portal.financing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The milestones of a project, as the projects service knows them. */
interface MilestoneApi {

  record Milestone(String code, String title, LocalDate dueOn) {}

  record Project(List<Milestone> milestones) {}

  @GetExchange("/projects/{project}")
  Project project(@PathVariable String project);
}
