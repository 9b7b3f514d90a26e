package io.groundwork.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that say one thing. */
@Controller
class PageController {

  @GetMapping("/")
  String start() {
    return "redirect:/board";
  }

  @GetMapping("/signed-out")
  String signedOut() {
    return "signed-out";
  }
}
