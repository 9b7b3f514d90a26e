package io.groundwork.monitoring.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Languages that texts exist in; a further one is a constant here and a bundle. */
enum Language {
  @JsonProperty("en")
  EN,
  @JsonProperty("ru")
  RU;

  Locale locale() {
    return Locale.of(name().toLowerCase(Locale.ROOT));
  }
}
