package io.groundwork.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.platform.problem.InvalidField;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTests {

  private final Targets targets = new Targets(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/hook", "ftp://example.org/", "https:///hook",
            "https://u:p@example.org/",
        "https://example.org/#there", "hook", "https://exa mple.org/", "https://127.0.0.1/",
        "https://localhost/", "https://[::1]/", "https://10.0.0.1:8443/", "https://2130706433/",
        "https://169.254.169.254/latest"
      })
  void refuse(String target) {
    assertThatThrownBy(() -> targets.accept(target)).isInstanceOf(InvalidField.class);
  }

  @Test
  void takeAPublicOneWithoutAskingTheNameService() {
    assertThat(targets.accept("https://hooks.example.invalid:8443/a?b=c")).hasPath("/a");
  }

  /** A name that is turned to a private address after it was taken. */
  @Test
  void refuseAPrivateAddressWhenTheyConnect() {
    assertThatThrownBy(() -> targets.resolve("localhost"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("private");
  }

  @Test
  void takePrivateOnesWhereASettingSaysSo() throws UnknownHostException {
    var open = new Targets(true);
    assertThat(open.accept("http://localhost:8080/hook")).hasHost("localhost");
    assertThat(open.resolve("localhost")).isNotEmpty();
  }
}
