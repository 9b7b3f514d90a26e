package io.groundwork.monitoring.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Languages that texts exist in, by their tags, whose case says nothing; a further one is a
 * constant here and a bundle.
 */
public enum Language {
  @JsonProperty("en")
  EN,
  @JsonProperty("ru")
  RU;

  /**
   * @throws IllegalArgumentException if there is no such language
   */
  static Language of(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  public Locale locale() {
    return Locale.of(name().toLowerCase(Locale.ROOT));
  }
}
