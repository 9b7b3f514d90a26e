package io.groundwork.monitoring.page;

import io.groundwork.monitoring.MonitoringSettings;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The files of the page and where it signs in; open to everyone, since none of it is data. */
@Configuration(proxyBeanMethods = false)
class BoardPage {

  private static final String POLICY =
      "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; connect-src 'self'"
          + " %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** What the page needs to know before anybody signed in. */
  record PageSettings(String issuer, String client) {}

  private final MonitoringSettings settings;

  BoardPage(MonitoringSettings settings) {
    this.settings = settings;
  }

  @Bean
  RouterFunction<ServerResponse> boardFiles() {
    return RouterFunctions.route()
        .GET("/", _ -> file("index.html", MediaType.TEXT_HTML))
        .GET("/callback", _ -> file("index.html", MediaType.TEXT_HTML))
        .GET("/board.js", _ -> file("board.js", MediaType.parseMediaType("text/javascript")))
        .GET("/board.css", _ -> file("board.css", MediaType.parseMediaType("text/css")))
        .GET("/settings.json", _ -> ServerResponse.ok().body(settings()))
        .build();
  }

  private PageSettings settings() {
    return new PageSettings(settings.issuer().toString(), settings.client());
  }

  private ServerResponse file(String name, MediaType type) {
    return ServerResponse.ok()
        .contentType(type)
        .headers(
            headers ->
                Map.of(
                        "Content-Security-Policy", POLICY.formatted(settings.issuer()),
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-cache")
                    .forEach(headers::set))
        .body(new ClassPathResource("board/" + name));
  }
}
