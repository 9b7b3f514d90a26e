package io.groundwork.monitoring.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Languages that texts exist in; a further one is a constant here and a bundle. */
public enum Language {
  @JsonProperty("en")
  EN,
  @JsonProperty("ru")
  RU;

  public Locale locale() {
    return Locale.of(name().toLowerCase(Locale.ROOT));
  }
}
