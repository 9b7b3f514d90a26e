package io.groundwork.projects.project;

import io.groundwork.platform.journal.Aggregate;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.EventStores;
import io.groundwork.projects.ProjectsSettings;
import io.groundwork.projects.project.domain.EntryRules;
import io.groundwork.projects.project.domain.Project;
import io.groundwork.projects.project.domain.ProjectEvent;
import io.groundwork.projects.project.domain.ProjectRefused;
import io.groundwork.projects.project.domain.ProjectState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the pure functions to journal, rows and topic. */
@Configuration(proxyBeanMethods = false)
class ProjectAggregate {

  @Bean
  EventStore<ProjectState, ProjectEvent> projects(
      EventStores stores, ProjectMessages messages, ProjectRepository rows) {
    return stores.of(
        new Aggregate<>(
            ProjectMessages.TOPIC,
            ProjectEvent.class,
            Project.INITIAL,
            Project::evolve,
            ProjectRefused.class),
        messages,
        rows);
  }

  @Bean
  EntryRules entryRules(ProjectsSettings settings) {
    return new EntryRules(settings.requiredPapers(), settings.allowedActivities());
  }
}
