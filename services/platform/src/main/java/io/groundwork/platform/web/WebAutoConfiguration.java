package io.groundwork.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Filters and parameters of the HTTP habits. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
class WebAutoConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ExpectedVersionResolver());
  }

  @Bean
  FilterRegistrationBean<CorrelationFilter> correlationFilter() {
    var registration = new FilterRegistrationBean<>(new CorrelationFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties) {
    var registration = new FilterRegistrationBean<>(new BodyLimitFilter(properties.bodyLimit()));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
    return registration;
  }

  @Bean
  FilterRegistrationBean<WholeAnswerFilter> wholeAnswerFilter() {
    var registration = new FilterRegistrationBean<>(new WholeAnswerFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
    return registration;
  }

  /** Only where there is a database to keep the keys in. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
  @ConditionalOnProperty(name = "groundwork.web.idempotency", matchIfMissing = true)
  static class Idempotency {

    @Bean
    IdempotencyKeys idempotencyKeys(
        JdbcClient jdbc, ObjectProvider<AnswerSeal> seal, WebProperties properties) {
      return new IdempotencyKeys(
          jdbc, seal.getIfAvailable(AnswerSeal::none), properties.idempotencyKept());
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
        IdempotencyKeys keys, PlatformTransactionManager transactions) {
      var registration = new FilterRegistrationBean<>(new IdempotencyFilter(keys, transactions));
      registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 50);
      return registration;
    }
  }
}
