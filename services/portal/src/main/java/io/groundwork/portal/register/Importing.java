package io.groundwork.portal.register;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.Registering;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.service.Services;
import org.springframework.stereotype.Component;

/** Where rows become projects. */
@Component
class Importing implements Registering.Registry {

  private final RegisterApi projects;

  Importing(Services services) {
    this.projects = services.client("projects", RegisterApi.class);
  }

  @Override
  public void register(ImportRow row) {
    projects.register(row.key(), row.statement());
  }

  @Override
  public boolean isThere(String id) {
    try {
      projects.project(id);
      return true;
    } catch (ServiceProblem e) {
      return e.is(403);
    }
  }

  @Override
  public String nameOf(String field) {
    return Column.nameOf(field);
  }
}
