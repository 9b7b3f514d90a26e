package io.groundwork.monitoring.alert;

import java.nio.charset.StandardCharsets;
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
  private static final String POLICY =
      "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s"><head><meta charset="utf-8"><title>Groundwork</title>
      <meta name="viewport" content="width=device-width"></head>
      <body><main><h1>Groundwork</h1><p>%s</p>%s</main></body></html>
      """;
  private static final String BUTTON = "<form method=\"post\"><button>%s</button></form>";

  private final Confirmations confirmations;
  private final MailTexts texts;

  ConfirmationPage(Confirmations confirmations, MailTexts texts) {
    this.confirmations = confirmations;
    this.texts = texts;
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
        ? page(HttpStatus.OK, locale.get(), "confirm.done", "")
        : gone(request);
  }

  private ServerResponse gone(ServerRequest request) {
    return page(HttpStatus.NOT_FOUND, request.servletRequest().getLocale(), "confirm.gone", "");
  }

  private ServerResponse page(HttpStatus status, Locale locale, String text, String button) {
    var said = HtmlUtils.htmlEscape(texts.say(locale, text));
    return ServerResponse.status(status)
        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .body(PAGE.formatted(locale.getLanguage(), said, button));
  }
}
