package io.groundwork.monitoring.alert;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Takes a language in a query as it is written in a body; by itself only the constant is taken. */
@Component
class LanguageParameter implements Converter<String, Language> {

  @Override
  public Language convert(String tag) {
    return Language.of(tag);
  }
}
