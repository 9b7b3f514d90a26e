package io.groundwork.monitoring.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.monitoring.alert.Secrets;
import io.micrometer.observation.ObservationPredicate;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Open to whoever knows the secret in the address, which is in no trace. */
@Configuration(proxyBeanMethods = false)
class CalendarPage {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

  private final CalendarService calendars;

  CalendarPage(CalendarService calendars) {
    this.calendars = calendars;
  }

  @Bean
  RouterFunction<ServerResponse> calendarFiles() {
    return RouterFunctions.route().GET("/calendars/{secret}.ics", this::calendar).build();
  }

  /** Addresses that are secrets are not observed, since a trace would name them. */
  @Bean
  ObservationPredicate secretAddresses() {
    return (_, context) ->
        !(context instanceof ServerRequestObservationContext request
            && request.getCarrier() != null
            && request
                .getCarrier()
                .getRequestURI()
                .matches("/(calendars/.*[.]ics|confirmations/.*)"));
  }

  private ServerResponse calendar(ServerRequest request) {
    var text = calendars.read(request.pathVariable("secret"));
    if (text.isEmpty()) {
      return ServerResponse.status(HttpStatus.NOT_FOUND).build();
    }
    var tag = "\"%s\"".formatted(HexFormat.of().formatHex(Secrets.hash(text.get())));
    return request
        .checkNotModified(tag)
        .orElseGet(
            () ->
                ServerResponse.ok()
                    .contentType(CALENDAR)
                    .eTag(tag)
                    .header("Cache-Control", "private, no-cache")
                    .body(text.get()));
  }
}
