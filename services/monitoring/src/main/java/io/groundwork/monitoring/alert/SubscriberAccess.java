package io.groundwork.monitoring.alert;

import io.groundwork.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Looks at the token of every request that a handler takes. */
@Component
class SubscriberAccess implements HandlerInterceptor, WebMvcConfigurer {

  private final Subscribers subscribers;

  SubscriberAccess(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    CurrentUser.current().ifPresent(subscribers::saw);
    return true;
  }
}
