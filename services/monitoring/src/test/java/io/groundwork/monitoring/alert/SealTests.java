package io.groundwork.monitoring.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {

  private static final byte[] TEXT = "{\"secret\":\"whsec_x\"}".getBytes(UTF_8);
  private static final byte[] HERE = "here".getBytes(UTF_8);

  private final Seal seal = seal(key());

  @Test
  void opensWhatItSealedAndSealsNothingTwiceAlike() {
    var one = seal.seal(TEXT, HERE);
    var other = seal.seal(TEXT, HERE);

    assertThat(seal.open(one, HERE)).isEqualTo(TEXT);
    assertThat(one).isNotEqualTo(other);
    assertThat(new String(one, UTF_8)).doesNotContain("whsec_", "secret");
  }

  @Test
  void opensNothingOfAnotherPlaceOrKeyOrThatWasChanged() {
    var sealed = seal.seal(TEXT, HERE);
    var changed = sealed.clone();
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> seal.open(sealed, "there".getBytes(UTF_8)))
        .isInstanceOf(Seal.Locked.class);
    assertThatThrownBy(() -> seal(key()).open(sealed, HERE)).isInstanceOf(Seal.Locked.class);
    assertThatThrownBy(() -> seal("").open(sealed, HERE)).isInstanceOf(Seal.Locked.class);
    assertThatThrownBy(() -> seal.open(changed, HERE)).isInstanceOf(Seal.Locked.class);
  }

  @Test
  void leavesWhatIsInClearAsItIs() {
    assertThat(seal.open(TEXT, HERE)).isEqualTo(TEXT);
    assertThat(seal.open(new byte[0], HERE)).isEmpty();
    assertThat(seal("").seal(TEXT, HERE)).isEqualTo(TEXT);
  }

  @Test
  void bindsASecretToItsSubscription() {
    var secrets = new WebhookSecrets(seal);
    var id = UUID.randomUUID();
    var kept = secrets.seal(id, "whsec_x");

    assertThat(secrets.open(id, kept)).isEqualTo("whsec_x");
    assertThatThrownBy(() -> secrets.open(UUID.randomUUID(), kept)).isInstanceOf(Seal.Locked.class);
    assertThat(secrets.open(id, "whsec_clear")).isEqualTo("whsec_clear");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "not base 64", "c2hvcnQ="})
  void takesNoOtherKeyThanOf32BytesAndRepeatsNone(String set) {
    assertThatThrownBy(() -> seal(set))
        .hasMessage("MONITORING_SECRET_KEY is not 32 bytes in Base64");
  }

  private static Seal seal(String key) {
    return new Seal(WebhooksTests.settings(key));
  }

  private static String key() {
    return Base64.getEncoder().encodeToString(Secrets.random());
  }
}
