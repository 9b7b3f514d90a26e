package io.groundwork.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.operations.ParkedApi.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTests {

  @Test
  void offersToAcceptAGapOnlyWhereThatIsTheCause() {
    assertThat(message("GAP", null).isBehindGap()).isTrue();
    assertThat(message("FAULT", null).isBehindGap()).isFalse();
  }

  @Test
  void namesAnEventWithoutItsPackage() {
    assertThat(message("FAULT", "io.groundwork.schemas.ProjectAccepted").event())
        .isEqualTo("ProjectAccepted");
    assertThat(message("FAULT", null).event()).isNull();
  }

  private static Message message(String code, @Nullable String type) {
    return new Message(
        1, "site", "t", 0, 0, "k", type, "2", "gap: ", code, false, Instant.EPOCH, 8, 0);
  }
}
