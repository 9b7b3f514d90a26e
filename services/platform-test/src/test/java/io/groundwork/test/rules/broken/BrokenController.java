package io.groundwork.test.rules.broken;

import org.springframework.web.bind.annotation.GetMapping;

class BrokenController {

  private final BrokenRepository repository = new BrokenRepository();

  @GetMapping("/open")
  String open() {
    return repository.toString();
  }

  String decide() {
    return "outside of the domain";
  }
}
