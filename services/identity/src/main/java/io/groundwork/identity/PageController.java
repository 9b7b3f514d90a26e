package io.groundwork.identity;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class PageController {

  private final Directory directory;

  PageController(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/sign-in")
  String signIn() {
    return "sign-in";
  }

  @GetMapping("/")
  String home(Principal principal, Model model) {
    var name = principal.getName();
    model.addAttribute("name", directory.subject(name).map(Directory.Subject::name).orElse(name));
    return "home";
  }
}
