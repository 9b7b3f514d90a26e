package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgetTests {

  @ParameterizedTest
  @ValueSource(strings = {"ann", "Ann Example", "a+b@example.org", "Åse"})
  void theServerReadsTheNameThatWasTyped(String name) {
    assertThat(URI.create("http://localhost" + Forget.path(name)).getPath())
        .isEqualTo("/people/" + name);
  }
}
