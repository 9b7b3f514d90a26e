package io.groundwork.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** English, and each language that has a bundle {@code messages_<tag>.properties}. */
@Configuration(proxyBeanMethods = false)
class Languages {

  private static final Duration KEPT = Duration.ofDays(365);

  private final List<String> tags = found();

  List<String> tags() {
    return tags;
  }

  boolean knows(String tag) {
    return tags.contains(tag);
  }

  /** The one that was chosen, else what the browser prefers among ours, else English. */
  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("groundwork_language");
    resolver.setCookieMaxAge(KEPT);
    resolver.setCookieSameSite("Lax");
    resolver.setCookieHttpOnly(true);
    resolver.setDefaultLocaleFunction(
        request -> {
          var accepted = request.getHeader("Accept-Language");
          return accepted == null ? Locale.ENGLISH : preferred(accepted);
        });
    return resolver;
  }

  private Locale preferred(String accepted) {
    try {
      var known = tags.stream().map(Locale::forLanguageTag).toList();
      var best = Locale.lookup(Locale.LanguageRange.parse(accepted), known);
      return Objects.requireNonNullElse(best, Locale.ENGLISH);
    } catch (IllegalArgumentException _) {
      return Locale.ENGLISH;
    }
  }

  private static List<String> found() {
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:texts/messages_*.properties");
      var others =
          Stream.of(files)
              .map(Resource::getFilename)
              .map(Objects::requireNonNull)
              .map(name -> name.replaceAll("messages_|\\.properties", ""))
              .sorted();
      return Stream.concat(Stream.of("en"), others).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
