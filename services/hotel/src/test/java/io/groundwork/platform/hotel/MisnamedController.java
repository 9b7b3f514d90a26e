package io.groundwork.platform.hotel;

import io.groundwork.platform.answer.AnsweredByVersion;
import io.groundwork.platform.security.RequiresRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Deliberately wrong: names a variable that its path does not have. */
@RestController
@RequiresRole("CLERK")
@ConditionalOnProperty("hotel.misnamed")
public class MisnamedController {

  @GetMapping("/misnamed/{leaf}")
  @AnsweredByVersion(topic = "hotel.ledger", id = "page")
  String misnamed(@PathVariable String leaf) {
    return leaf;
  }
}
