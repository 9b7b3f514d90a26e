package io.groundwork.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form whose session had ended: kept until its page is shown again.
 *
 * @param page path and query of the page the form stands in
 */
public record Draft(String page, Map<String, List<String>> values) implements Serializable {

  /** Hidden field of every form. */
  public static final String PAGE = "_page";

  private static final String ATTRIBUTE = Draft.class.getName();
  private static final int MOST_CHARACTERS = 200_000;

  /** Of a form that one of our own pages sent, unless it is too large to be kept. */
  static @Nullable Draft of(HttpServletRequest request) {
    var page = request.getParameter(PAGE);
    if (page == null || !isOwn(page)) {
      return null;
    }
    var values =
        request.getParameterMap().entrySet().stream()
            .filter(field -> !field.getKey().startsWith("_"))
            .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    int size = values.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    return new Draft(page, size > MOST_CHARACTERS ? Map.of() : values);
  }

  /** No address of somebody else. */
  public static boolean isOwn(String page) {
    return page.matches("/([^/\\\\\\s]\\S*)?");
  }

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  /** What was kept for the page that is asked for; only once. */
  public static @Nullable Draft take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Draft draft)) {
      return null;
    }
    if (!draft.path().equals(request.getRequestURI())) {
      return null;
    }
    session.removeAttribute(ATTRIBUTE);
    return draft;
  }

  private String path() {
    int query = page.indexOf('?');
    return query < 0 ? page : page.substring(0, query);
  }
}
