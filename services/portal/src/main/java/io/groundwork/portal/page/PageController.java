package io.groundwork.portal.page;

import io.groundwork.portal.session.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that say one thing. */
@Controller
class PageController {

  /** Who decides begins with what waits for them. */
  @GetMapping("/")
  String start(Authentication who) {
    var me = Person.of(who);
    var decides = me != null && me.is(Person.DECIDING.toArray(String[]::new));
    return decides ? "redirect:/work" : "redirect:/board";
  }

  /** Not to somebody who is signed in again, or opens it by mistake. */
  @GetMapping("/signed-out")
  String signedOut(@Nullable Authentication who) {
    return Person.of(who) == null ? "signed-out" : "redirect:/";
  }
}
