package io.groundwork.portal.sites;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.bulk.Import;
import io.groundwork.portal.bulk.Registering;
import io.groundwork.portal.bulk.ReportFile;
import io.groundwork.portal.bulk.UnreadableFile;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.ServiceAway;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Registers many plots of an authority from one file, as {@link Registering} does it. */
@Controller
@RequestMapping("/sites/plots/import")
class PlotImportController {

  private static final String START = "sites/import";
  private static final String KIND = "plots";
  private static final String TEXTS = "sites.import";

  private final SitesApi sites;
  private final Registering registering;
  private final ReportFile report;
  private final ZoneId zone;

  PlotImportController(
      Services services, PlotImporting importing, ReportFile report, PortalSettings settings) {
    this.sites = services.client("sites", SitesApi.class);
    this.registering = new Registering(importing);
    this.report = report;
    this.zone = settings.zone();
  }

  @GetMapping
  String ask(
      @RequestParam(required = false) @Nullable String territory,
      Form form,
      Authentication who,
      Model model) {
    form.with("territoryId", territory);
    model.addAllAttributes(page(territories(officer(who))));
    return START;
  }

  @PostMapping
  Object read(
      Form form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Authentication who,
      HttpSession session)
      throws IOException {
    var me = officer(who);
    var own = territories(me);
    if (file == null || file.isEmpty()) {
      form.wrong("file", "form.is blank");
      return form.again(START, page(own));
    }
    try {
      var reader = new LandReader(own, form.optional("territoryId"), me.organisation(), zone);
      var rows = registering.look(LandFile.read(file.getBytes(), reader));
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      var read = new Import(KIND, UUID.randomUUID().toString(), name, rows, false);
      read.keep(session);
      return "redirect:/sites/plots/import/" + read.id();
    } catch (UnreadableFile e) {
      form.wrong("file", e.text());
      return form.again(START, page(own));
    } catch (ServiceAway e) {
      return form.again(START, page(own), e);
    }
  }

  @GetMapping("/{id}")
  String report(@PathVariable String id, HttpSession session, Model model) {
    return shown(Import.kept(KIND, id, session), model);
  }

  @PostMapping("/{id}")
  String go(@PathVariable String id, HttpSession session, Model model) {
    var read = Import.kept(KIND, id, session);
    if (read != null) {
      try {
        read = registering.go(read);
        read.keep(session);
      } catch (ServiceAway _) {
        model.addAttribute("away", true);
      }
    }
    return shown(read, model);
  }

  @GetMapping("/{id}/report.csv")
  ResponseEntity<byte[]> file(@PathVariable String id, HttpSession session) {
    return report.of(Import.kept(KIND, id, session), TEXTS);
  }

  private static String shown(@Nullable Import read, Model model) {
    if (read == null) {
      return "redirect:/sites/plots/import";
    }
    model.addAttribute("read", read);
    model.addAttribute("texts", TEXTS);
    model.addAttribute("base", "/sites/plots/import");
    model.addAttribute("target", "/sites/plots/");
    model.addAttribute("home", "/sites");
    model.addAttribute("homeText", "sites.title");
    return "bulk/report";
  }

  private OwnTerritories territories(Person me) {
    return OwnTerritories.of(sites.territories().items(), me.organisation());
  }

  private static Person officer(Authentication who) {
    var me = Person.of(who);
    if (me == null || !me.is("SITE_OFFICER")) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return me;
  }

  private static Map<String, Object> page(OwnTerritories own) {
    return Map.of(
        "territories",
        own.items(),
        "properties",
        LandReader.properties(),
        "most",
        LandFile.MOST_ROWS);
  }
}
