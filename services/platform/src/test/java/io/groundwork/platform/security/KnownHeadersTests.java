package io.groundwork.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class KnownHeadersTests {

  private final KnownHeaders headers = new KnownHeaders();

  private static MockHttpServletRequest with(String authorization) {
    var request = new MockHttpServletRequest("GET", "/");
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
  void asksTheFirewallAboutAHeaderUntilATokenWasFoundInIt() {
    var asked = new ArrayList<String>();
    var guarded =
        new HttpServletRequestWrapper(with("Bearer one")) {
          @Override
          public String getHeader(String name) {
            asked.add(name);
            return super.getHeader(name);
          }
        };
    assertThat(headers.resolve(guarded)).isEqualTo("one");
    assertThat(asked).isNotEmpty();
    asked.clear();
    assertThat(headers.resolve(guarded)).isEqualTo("one");
    assertThat(asked).isEmpty();
  }

  @Test
  void letsTheFirewallRefuseAHeaderHoweverOftenItComes() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(value -> !value.contains("evil"));
    for (var time = 0; time < 2; time++) {
      var refused = firewall.getFirewalledRequest(with("Bearer evil"));
      assertThatThrownBy(() -> headers.resolve(refused))
          .isInstanceOf(RequestRejectedException.class);
    }
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
