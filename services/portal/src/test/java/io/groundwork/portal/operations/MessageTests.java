package io.groundwork.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.operations.ParkedApi.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTests {

  @Test
  void offersToAcceptAGapOnlyWhereThatIsTheCause() {
    assertThat(message("gap: expected event 1 of its key, got 2", null).isBehindGap()).isTrue();
    assertThat(message("the value has no Avro header", null).isBehindGap()).isFalse();
  }

  @Test
  void namesAnEventWithoutItsPackage() {
    assertThat(message("", "io.groundwork.schemas.ProjectAccepted").event())
        .isEqualTo("ProjectAccepted");
    assertThat(message("", null).event()).isNull();
  }

  private static Message message(String cause, @Nullable String type) {
    return new Message(1, "site", "t", 0, 0, "k", type, "2", cause, false, Instant.EPOCH, 8, 0);
  }
}
