package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the link in a mail leads; open to everyone who has it. Only the button confirms, since mail
 * servers follow links to look for harm.
 */
@Configuration(proxyBeanMethods = false)
class ConfirmationPage {

  private static final String PATH = "/confirmations/{token}";
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --accent: #1d5c3f; }
      @media (prefers-color-scheme: dark) { :root { --accent: #7fd0a6; } }
      body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; }
      main { max-width: 30rem; margin: 12vh auto 0; padding: 0 1.25rem; }
      a { color: var(--accent); }
      button { padding: 0.6rem 1.5rem; font: inherit; font-weight: 600; color: Canvas;
        background: var(--accent); border: 0; border-radius: 0.25rem; cursor: pointer; }
      :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
      """;
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(Base64.getEncoder().encodeToString(Secrets.hash(STYLE)));
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s"><head><meta charset="utf-8"><title>Groundwork</title>
      <meta name="viewport" content="width=device-width"><style>%s</style></head>
      <body><main><h1>Groundwork</h1><p>%s</p>%s</main></body></html>
      """;
  private static final String BUTTON = "<form method=\"post\"><button>%s</button></form>";
  private static final String LINK = "<p><a href=\"%s/alerts\">%s</a></p>";

  private final Confirmations confirmations;
  private final MailTexts texts;
  private final URI portal;

  ConfirmationPage(Confirmations confirmations, MailTexts texts, MonitoringSettings settings) {
    this.confirmations = confirmations;
    this.texts = texts;
    this.portal = settings.alerts().portal();
  }

  @Bean
  RouterFunction<ServerResponse> confirmationPages() {
    return RouterFunctions.route().GET(PATH, this::ask).POST(PATH, this::confirm).build();
  }

  private ServerResponse ask(ServerRequest request) {
    var found = confirmations.awaiting(request.pathVariable("token"));
    if (found.isEmpty()) {
      return gone(request);
    }
    var locale = found.get().language().locale();
    var button = BUTTON.formatted(HtmlUtils.htmlEscape(texts.say(locale, "confirm.yes")));
    return page(HttpStatus.OK, locale, "confirm.question", button);
  }

  private ServerResponse confirm(ServerRequest request) {
    var token = request.pathVariable("token");
    var locale = confirmations.awaiting(token).map(found -> found.language().locale());
    return locale.isPresent() && confirmations.confirm(token)
        ? page(HttpStatus.OK, locale.get(), "confirm.done", link(locale.get()))
        : gone(request);
  }

  private ServerResponse gone(ServerRequest request) {
    var locale = request.servletRequest().getLocale();
    return page(HttpStatus.NOT_FOUND, locale, "confirm.gone", link(locale));
  }

  /** To where one sees what one is told, and may ask for another mail. */
  private String link(Locale locale) {
    return LINK.formatted(
        HtmlUtils.htmlEscape(portal.toString()),
        HtmlUtils.htmlEscape(texts.say(locale, "confirm.alerts")));
  }

  private ServerResponse page(HttpStatus status, Locale locale, String text, String below) {
    var said = HtmlUtils.htmlEscape(texts.say(locale, text));
    return ServerResponse.status(status)
        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .body(PAGE.formatted(locale.getLanguage(), STYLE, said, below));
  }
}
