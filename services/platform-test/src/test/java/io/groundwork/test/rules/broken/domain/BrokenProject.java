package io.groundwork.test.rules.broken.domain;

import java.time.Instant;
import org.springframework.util.StringUtils;

class BrokenProject {

  Instant startedAt() {
    return StringUtils.hasText("") ? Instant.EPOCH : Instant.now();
  }
}
