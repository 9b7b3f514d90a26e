package io.groundwork.portal.sites;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.Registering;
import io.groundwork.portal.service.ServiceProblem;
import io.groundwork.portal.service.Services;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where features become plots. */
@Component
class PlotImporting implements Registering.Registry {

  private static final int NOT_FOUND = 404;

  private final SitesApi sites;
  private final SitesCommands commands;

  PlotImporting(Services services) {
    this.sites = services.client("sites", SitesApi.class);
    this.commands = services.client("sites", SitesCommands.class);
  }

  @Override
  public void register(ImportRow row) {
    var body = new LinkedHashMap<String, @Nullable Object>(row.statement());
    commands.register("plots", row.key(), body);
  }

  @Override
  public boolean isThere(String id) {
    try {
      sites.plot(id);
      return true;
    } catch (ServiceProblem e) {
      if (e.is(NOT_FOUND)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public String nameOf(String field) {
    return LandReader.nameOf(field);
  }
}
