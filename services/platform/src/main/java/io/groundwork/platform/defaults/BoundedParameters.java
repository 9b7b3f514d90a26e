package io.groundwork.platform.defaults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** ISO 8601 for dates and instants in paths and queries, within the same bounds as in JSON. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class BoundedParameters implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Instant.class, bounded(Instant::parse));
    registry.addConverter(String.class, LocalDate.class, bounded(LocalDate::parse));
  }

  private static <T> Converter<String, @Nullable T> bounded(Function<String, T> parse) {
    return text -> {
      if (text.isBlank()) {
        return null;
      }
      var value = parse.apply(text);
      var broken = Bounds.brokenBy(value);
      if (broken != null) {
        throw new IllegalArgumentException(broken.detail());
      }
      return value;
    };
  }
}
