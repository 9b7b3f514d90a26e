package io.groundwork.portal.sites;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sites.SitesApi.Utilities;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering territories and plots, and changing what is supplied there. */
@Controller
class LandActController {

  private static final String VIEW = "sites/land-act";

  private final SitesApi sites;
  private final SitesCommands commands;
  private final MapView maps;
  private final ZoneId zone;

  LandActController(Services services, MapView maps, PortalSettings settings) {
    this.sites = services.client("sites", SitesApi.class);
    this.commands = services.client("sites", SitesCommands.class);
    this.maps = maps;
    this.zone = settings.zone();
  }

  @GetMapping("/sites/territories/new")
  ModelAndView territory(Form form) {
    return new ModelAndView(VIEW, page(LandAct.TERRITORY, null));
  }

  @PostMapping("/sites/territories/new")
  Object addTerritory(Form form, RedirectAttributes after) {
    return register(LandAct.TERRITORY, null, form, after);
  }

  @GetMapping("/sites/territories/{id}/plots/new")
  ModelAndView plot(@PathVariable String id, Form form) {
    return new ModelAndView(VIEW, page(LandAct.PLOT, id));
  }

  @PostMapping("/sites/territories/{id}/plots/new")
  Object addPlot(@PathVariable String id, Form form, RedirectAttributes after) {
    return register(LandAct.PLOT, id, form, after);
  }

  @GetMapping("/sites/territories/{id}/utilities")
  ModelAndView shared(@PathVariable String id, Form form) {
    preset(form, sites.territory(id).sharedUtilities());
    return new ModelAndView(VIEW, page(LandAct.SHARED, id));
  }

  @PostMapping("/sites/territories/{id}/utilities")
  Object changeShared(@PathVariable String id, Form form, RedirectAttributes after) {
    return change(LandAct.SHARED, "territories", "shared-utilities", id, form, after);
  }

  @GetMapping("/sites/plots/{id}/utilities")
  ModelAndView utilities(@PathVariable String id, Form form) {
    preset(form, sites.plot(id).utilities());
    return new ModelAndView(VIEW, page(LandAct.UTILITIES, id));
  }

  @PostMapping("/sites/plots/{id}/utilities")
  Object changeUtilities(@PathVariable String id, Form form, RedirectAttributes after) {
    return change(LandAct.UTILITIES, "plots", "utilities", id, form, after);
  }

  private Object register(
      LandAct act, @Nullable String territory, Form form, RedirectAttributes after) {
    var kind = act == LandAct.TERRITORY ? "territories" : "plots";
    var body = Told.of(form, act.inputs(), zone);
    if (territory != null) {
      body.put("territoryId", territory);
    }
    if (form.isWrong()) {
      return form.again(VIEW, page(act, territory));
    }
    try {
      var id = commands.register(kind, form.key(), body).id();
      after.addFlashAttribute("done", "sites.done." + act.key());
      return "redirect:/sites/" + kind + "/" + id;
    } catch (ServiceFailure e) {
      return form.again(VIEW, page(act, territory), e);
    }
  }

  private Object change(
      LandAct act, String kind, String command, String id, Form form, RedirectAttributes after) {
    var body = Told.of(form, act.inputs(), zone);
    if (form.isWrong()) {
      return form.again(VIEW, page(act, id));
    }
    try {
      var seen = form.text("version").matches("\\d{1,18}") ? form.text("version") : "0";
      commands.change(kind, id, command, form.key(), "\"" + seen + "\"", body);
      after.addFlashAttribute("done", "sites.done." + act.key());
      return "redirect:/sites/" + kind + "/" + id;
    } catch (ServiceFailure e) {
      return form.again(VIEW, page(act, id), e);
    }
  }

  private static void preset(Form form, Utilities now) {
    form.with("powerKw", now.powerKw())
        .with("gasM3PerHour", now.gasM3PerHour())
        .with("waterM3PerDay", now.waterM3PerDay())
        .with("roadAccess", now.roadAccess() && !form.restored() ? "on" : null)
        .with("railAccess", now.railAccess() && !form.restored() ? "on" : null);
  }

  /** What it is about, at the version that stands beside the form. */
  private Map<String, Object> page(LandAct act, @Nullable String id) {
    var model = new HashMap<String, Object>(Map.of("act", act));
    model.put("back", id == null ? "/sites" : "/sites/territories/" + id);
    if (act == LandAct.TERRITORY || act == LandAct.PLOT) {
      model.put("map", maps.page(new PlotFilter(id, null, null, null)));
    }
    if (id != null && act == LandAct.UTILITIES) {
      model.put("back", "/sites/plots/" + id);
      model.put("plot", Part.of(() -> sites.plot(id)));
    } else if (id != null) {
      model.put("territory", Part.of(() -> sites.territory(id)));
    }
    return model;
  }
}
