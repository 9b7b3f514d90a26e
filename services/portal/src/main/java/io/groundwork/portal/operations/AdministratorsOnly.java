package io.groundwork.portal.operations;

import io.groundwork.portal.session.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Each part would be refused to others by its service; one page says it once. */
@Configuration(proxyBeanMethods = false)
class AdministratorsOnly implements WebMvcConfigurer, HandlerInterceptor {

  static final String ROLE = "ADMINISTRATOR";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/operations", "/operations/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var me = Person.of(SecurityContextHolder.getContext().getAuthentication());
    if (me != null && me.is(ROLE)) {
      return true;
    }
    response.sendError(HttpStatus.FORBIDDEN.value());
    return false;
  }
}
