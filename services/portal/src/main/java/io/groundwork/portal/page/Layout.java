package io.groundwork.portal.page;

import io.groundwork.portal.session.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page. */
@ControllerAdvice
class Layout {

  private final List<NavigationEntry> entries;
  private final Languages languages;
  private final Formats formats;
  private final Sentences sentences;

  Layout(List<NavigationEntry> entries, Languages languages, Formats formats, Sentences sentences) {
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.languages = languages;
    this.formats = formats;
    this.sentences = sentences;
  }

  @ModelAttribute("me")
  @Nullable Person me() {
    return Person.of(SecurityContextHolder.getContext().getAuthentication());
  }

  @ModelAttribute("navigation")
  List<NavigationEntry> navigation() {
    var me = me();
    return me == null ? List.of() : entries.stream().filter(it -> it.isFor(me)).toList();
  }

  @ModelAttribute("formats")
  Formats formats() {
    return formats;
  }

  @ModelAttribute("sentences")
  Sentences sentences() {
    return sentences;
  }

  @ModelAttribute("languages")
  List<String> languages() {
    return languages.tags();
  }

  @ModelAttribute("theme")
  String theme(HttpServletRequest request) {
    return PreferencesController.theme(request);
  }

  /** Path and query of this page: where a form or a switch comes back to. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    if (request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed) {
      return failed;
    }
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
