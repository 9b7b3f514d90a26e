package io.groundwork.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTests {

  /** The example of Standard Webhooks' own libraries. */
  @Test
  void isThatOfTheStandard() {
    var signed =
        Signature.of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            "{\"test\": 2432232314}");

    assertThat(signed).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void hasANewSecretEveryTime() {
    assertThat(Signature.newSecret()).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
  }
}
