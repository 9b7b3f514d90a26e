package io.groundwork.portal.said;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Sentences;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The portal's own texts, as its pages have them. */
public final class Texts {

  private Texts() {}

  public static ResourceBundleMessageSource texts() {
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("texts/messages");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  static Sentences sentences() {
    return each(Sentences.class);
  }

  /** One of what every page has: formats, or sentences. */
  public static <T> T each(Class<T> type) {
    var zone = new MapConfigurationPropertySource(Map.of("portal.zone", "Asia/Vladivostok"));
    var settings = new Binder(zone).bind("portal", PortalSettings.class).get();
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean("messageSource", MessageSource.class, Texts::texts);
      context.registerBean(Clock.class, Clock::systemUTC);
      context.registerBean(PortalSettings.class, () -> settings);
      context.register(Formats.class, Sentences.class);
      context.refresh();
      return context.getBean(type);
    }
  }
}
