package io.groundwork.portal.register;

import io.groundwork.portal.bulk.Import;
import io.groundwork.portal.bulk.Registering;
import io.groundwork.portal.bulk.UnreadableFile;
import io.groundwork.portal.form.Form;
import io.groundwork.portal.service.ServiceAway;
import io.groundwork.portal.session.Person;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Registers many: a file is read and checked, then its valid rows are sent a few at a time, each
 * step asked for by the page, so that it shows how far it has come and can be gone on with.
 */
@Controller
class ImportController {

  private static final String START = "register/import";
  private static final String REPORT = "bulk/report";

  /** Of what is kept in the session, and of the texts about it. */
  static final String KIND = "projects";

  static final String TEXTS = "import";

  private final Registering registering;

  ImportController(Importing importing) {
    this.registering = new Registering(importing);
  }

  @GetMapping("/projects/import")
  String ask(Form form, Model model) {
    model.addAllAttributes(page());
    return START;
  }

  @PostMapping("/projects/import")
  Object read(
      Form form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Authentication who,
      HttpSession session)
      throws IOException {
    if (file == null || file.isEmpty()) {
      form.wrong("file", "form.is blank");
      return form.again(START, page());
    }
    try {
      var me = Objects.requireNonNull(Person.of(who));
      var rows = registering.look(ImportFile.read(file.getBytes(), me.organisation()));
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      var read = new Import(KIND, UUID.randomUUID().toString(), name, rows, false);
      read.keep(session);
      return "redirect:/projects/import/" + read.id();
    } catch (UnreadableFile e) {
      form.wrong("file", e.text());
      return form.again(START, page());
    } catch (ServiceAway e) {
      return form.again(START, page(), e);
    }
  }

  @GetMapping("/projects/import/{id}")
  String report(@PathVariable String id, Authentication who, HttpSession session, Model model) {
    var read = Import.kept(KIND, id, session);
    if (read == null) {
      return "redirect:/projects/import";
    }
    return report(read, who, model);
  }

  @PostMapping("/projects/import/{id}")
  String go(@PathVariable String id, Authentication who, HttpSession session, Model model) {
    var read = Import.kept(KIND, id, session);
    if (read == null) {
      return "redirect:/projects/import";
    }
    try {
      read = registering.go(read);
      read.keep(session);
    } catch (ServiceAway _) {
      model.addAttribute("away", true);
    }
    return report(read, who, model);
  }

  private static String report(Import read, Authentication who, Model model) {
    var mine = Objects.requireNonNull(Person.of(who)).organisation();
    model.addAttribute("read", read);
    model.addAttribute("texts", TEXTS);
    model.addAttribute("base", "/projects/import");
    model.addAttribute("target", "/projects/");
    model.addAttribute("home", "/board?authority=" + mine);
    model.addAttribute("homeText", "register.mine");
    return REPORT;
  }

  private static Map<String, Object> page() {
    return Map.of("columns", Column.all(), "most", ImportFile.MOST_ROWS);
  }
}
