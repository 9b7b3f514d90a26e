package io.groundwork.portal.page;

import io.groundwork.portal.session.Draft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Language and appearance: in cookies of this browser, before sign-in too. */
@Controller
class PreferencesController {

  private static final String COOKIE = "groundwork_theme";
  private static final List<String> THEMES = List.of("auto", "light", "dark");

  private final LocaleResolver locales;
  private final Languages languages;

  PreferencesController(LocaleResolver locales, Languages languages) {
    this.locales = locales;
    this.languages = languages;
  }

  @PostMapping(path = "/preferences", params = "language")
  String language(
      @RequestParam String language,
      @RequestParam(Draft.PAGE) String page,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (languages.knows(language)) {
      locales.setLocale(request, response, Locale.forLanguageTag(language));
    }
    return back(page);
  }

  @PostMapping(path = "/preferences", params = "theme")
  String theme(
      @RequestParam String theme,
      @RequestParam(Draft.PAGE) String page,
      HttpServletRequest request,
      HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(COOKIE, THEMES.contains(theme) ? theme : THEMES.getFirst())
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .maxAge(Duration.ofDays(365))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return back(page);
  }

  static String theme(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie != null && THEMES.contains(cookie.getValue())
        ? cookie.getValue()
        : THEMES.getFirst();
  }

  private static String back(String page) {
    return "redirect:" + (Draft.isOwn(page) ? page : "/");
  }
}
