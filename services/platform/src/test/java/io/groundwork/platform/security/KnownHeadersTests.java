package io.groundwork.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class KnownHeadersTests {

  private final KnownHeaders headers = new KnownHeaders();

  private static MockHttpServletRequest with(String authorization) {
    var request = new MockHttpServletRequest();
    request.addHeader("Authorization", authorization);
    return request;
  }

  @Test
  void findsTheTokenOfEachHeader() {
    assertThat(headers.resolve(with("Bearer one"))).isEqualTo("one");
    assertThat(headers.resolve(with("Bearer two"))).isEqualTo("two");
    assertThat(headers.resolve(with("Bearer one"))).isEqualTo("one");
  }

  @Test
  void findsNoneInOtherHeadersHoweverOftenTheyCome() {
    for (var time = 0; time < 2; time++) {
      assertThat(headers.resolve(new MockHttpServletRequest())).isNull();
      assertThat(headers.resolve(with("Basic one"))).isNull();
      assertThatThrownBy(() -> headers.resolve(with("Bearer not one")))
          .isInstanceOf(OAuth2AuthenticationException.class);
    }
  }
}
