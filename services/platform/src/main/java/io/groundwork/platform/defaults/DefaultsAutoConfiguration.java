package io.groundwork.platform.defaults;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The clock, JSON habits and tags that settings alone cannot give. */
@AutoConfiguration
@Import(OpenApiHabits.class)
class DefaultsAutoConfiguration {

  /** Milliseconds, since that is what travels in events. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
  }

  /** Scalars are not bent into each other, but decimals may be text: that is how money travels. */
  @Bean
  JsonMapperBuilderCustomizer strictScalars() {
    return builder ->
        builder
            .withCoercionConfig(
                BigDecimal.class,
                config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
            .withCoercionConfig(
                LogicalType.Textual,
                config ->
                    config
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }

  @Bean
  JacksonModule boundedValues() {
    return new SimpleModule("bounded values").setDeserializerModifier(new BoundedValues());
  }

  @Bean
  MeterRegistryCustomizer<MeterRegistry> serviceTag(
      @Value("${spring.application.name:service}") String service) {
    return registry -> registry.config().commonTags("service", service);
  }
}
