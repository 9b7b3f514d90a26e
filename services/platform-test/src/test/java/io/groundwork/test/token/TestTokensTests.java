package io.groundwork.test.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;

class TestTokensTests {

  private final JwtDecoder decoder = JwtDecoders.fromOidcIssuerLocation(TestIssuer.uri());
  private final TestTokens token =
      TestTokens.of("ann").organisation("agency").roles("REGISTRAR", "OBSERVER");

  @Test
  void areFoundGoodByDiscovery() {
    var jwt = decoder.decode(token.token());

    assertThat(jwt.getSubject()).isEqualTo("ann");
    assertThat(jwt.getClaimAsString("org")).isEqualTo("agency");
    assertThat(jwt.getClaimAsStringList("roles")).containsExactly("REGISTRAR", "OBSERVER");
    assertThat(jwt.getAudience()).containsExactly(TestTokens.AUDIENCE);
  }

  @Test
  void areRefusedWhenBad() {
    assertRefused(token.expired().token());
    assertRefused(token.unsigned());
    assertRefused(token.signedByOtherKey());
    assertRefused(token.issuer("http://127.0.0.1:1").token());
  }

  private void assertRefused(String bad) {
    assertThatThrownBy(() -> decoder.decode(bad)).isInstanceOf(JwtException.class);
  }
}
