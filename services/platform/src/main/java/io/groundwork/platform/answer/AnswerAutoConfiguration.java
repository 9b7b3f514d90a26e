package io.groundwork.platform.answer;

import io.groundwork.platform.journal.StreamVersions;
import io.groundwork.platform.security.VerifiedTokens;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Only where there is a database with streams, and tokens that platform verifies. */
@AutoConfiguration(
    afterName = {
      "io.groundwork.platform.security.SecurityAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
    })
@ConditionalOnBean({JdbcClient.class, VerifiedTokens.class})
class AnswerAutoConfiguration {

  @Bean
  AnswerRules answerRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    return new AnswerRules(mappings);
  }

  /** Inside of what counts, correlates and makes problems of failures, outside of all the rest. */
  @Bean
  FilterRegistrationBean<AnswerFilter> answerFilter(
      VerifiedTokens tokens, JdbcClient jdbc, MeterRegistry meters) {
    var repeated =
        Counter.builder("groundwork.answers.repeated")
            .description("Answers that were given again, since nothing had changed")
            .register(meters);
    var registration =
        new FilterRegistrationBean<>(new AnswerFilter(tokens, new StreamVersions(jdbc), repeated));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 25);
    return registration;
  }
}
