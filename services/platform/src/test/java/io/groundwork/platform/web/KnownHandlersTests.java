package io.groundwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class KnownHandlersTests {

  private final KnownHandlers handlers = new KnownHandlers();

  static class Things {

    @GetMapping("/things/{id}")
    void read() {}

    @PostMapping("/things/{id}")
    void write() {}
  }

  @BeforeEach
  void register() throws NoSuchMethodException {
    handlers.setApplicationContext(new StaticWebApplicationContext());
    handlers.afterPropertiesSet();
    var options = new RequestMappingInfo.BuilderConfiguration();
    options.setPatternParser(handlers.getPatternParser());
    for (var name : new String[] {"read", "write"}) {
      var method = Things.class.getDeclaredMethod(name);
      var verb = name.equals("read") ? "GET" : "POST";
      handlers.registerMapping(
          RequestMappingInfo.paths("/things/{id}")
              .methods(RequestMethod.valueOf(verb))
              .options(options)
              .build(),
          new Things(),
          method);
    }
  }

  private String handlerOf(MockHttpServletRequest request) throws Exception {
    ServletRequestPathUtils.parseAndCache(request);
    var chain = Objects.requireNonNull(handlers.getHandler(request));
    return ((HandlerMethod) chain.getHandler()).getMethod().getName();
  }

  @Test
  void findsTheSameHandlerHoweverOftenItIsAsked() throws Exception {
    var request = new MockHttpServletRequest("GET", "/things/1");
    assertThat(handlerOf(request)).isEqualTo("read");
    assertThat(handlerOf(request)).isEqualTo("read");
  }

  @Test
  void looksOnceForARequest() throws Exception {
    var request = new MockHttpServletRequest("GET", "/things/1");
    handlerOf(request);
    handlers.getHandlerMethods().keySet().forEach(handlers::unregisterMapping);
    assertThat(handlerOf(request)).isEqualTo("read");
  }

  @Test
  void looksAnewWhereTheRequestIsSentOnToAnotherPathOrMethod() throws Exception {
    var request = new MockHttpServletRequest("GET", "/things/1");
    handlerOf(request);
    request.setMethod("POST");
    assertThat(handlerOf(request)).isEqualTo("write");
    request.setRequestURI("/nothing");
    ServletRequestPathUtils.parseAndCache(request);
    assertThat(handlers.getHandler(request)).isNull();
  }

  @Test
  void keepsSayingThatAMethodIsNotSupported() {
    var request = new MockHttpServletRequest("DELETE", "/things/1");
    for (var time = 0; time < 2; time++) {
      assertThatThrownBy(() -> handlerOf(request))
          .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }
  }
}
