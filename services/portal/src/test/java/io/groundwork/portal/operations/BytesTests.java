package io.groundwork.portal.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class BytesTests {

  @Test
  void showsRowsOfOffsetBytesAndWhatIsPrintable() {
    var bytes = bytes("not Avro at all\u0000Да".getBytes(UTF_8));

    assertThat(bytes.hex())
        .isEqualTo(
            """
            00000000  6e 6f 74 20 41 76 72 6f 20 61 74 20 61 6c 6c 00  not Avro at all.
            00000010  d0 94 d0 b0                                      ....\
            """);
    assertThat(bytes.text()).isEqualTo("not Avro at all\uFFFDДа");
  }

  @Test
  void hasNothingOfAMessageWithoutAValue() {
    assertThat(Bytes.of(null).isEmpty()).isTrue();
    assertThat(Bytes.of(null).hex()).isEmpty();
  }

  @Test
  void showsTheBeginningOfALongOneAndSaysSo() {
    var whole = bytes(new byte[Bytes.MOST]);
    var longer = bytes(new byte[Bytes.MOST + 1]);

    assertThat(whole.isCut()).isFalse();
    assertThat(longer.isCut()).isTrue();
    assertThat(longer.hex()).isEqualTo(whole.hex());
    assertThat(longer.text()).hasSize(Bytes.MOST);
  }

  private static Bytes bytes(byte[] value) {
    return Bytes.of(Base64.getEncoder().encodeToString(value));
  }
}
