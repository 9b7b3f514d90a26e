package io.groundwork.platform.hotel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deliberately wrong: a handler without roles. */
@RestController
@ConditionalOnProperty("hotel.open")
public class OpenController {

  @GetMapping("/open")
  String open() {
    return "to everybody";
  }
}
