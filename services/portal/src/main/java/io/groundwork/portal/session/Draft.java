package io.groundwork.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form whose session had ended: kept until its page is shown again, and shown
 * to nobody but who typed it.
 *
 * @param person subject of who typed it; empty when the form does not say
 * @param page path and query of the page the form stands in
 */
public record Draft(String person, String page, Map<String, List<String>> values)
    implements Serializable {

  /** Hidden field of every form. */
  public static final String PAGE = "_page";

  /** Hidden field of every form that is kept: who has it before them. */
  public static final String PERSON = "_person";

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
    var person = Objects.requireNonNullElse(request.getParameter(PERSON), "");
    return new Draft(person, page, size > MOST_CHARACTERS ? Map.of() : values);
  }

  /** No address of somebody else. */
  public static boolean isOwn(String page) {
    return page.matches("/([^/\\\\\\s]\\S*)?");
  }

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  /** What this person typed into the page that is asked for; only once, another's is forgotten. */
  public static @Nullable Draft take(HttpServletRequest request, @Nullable Person person) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Draft draft)) {
      return null;
    }
    if (!draft.path().equals(request.getRequestURI())) {
      return null;
    }
    session.removeAttribute(ATTRIBUTE);
    return person != null && person.subject().equals(draft.person()) ? draft : null;
  }

  private String path() {
    int query = page.indexOf('?');
    return query < 0 ? page : page.substring(0, query);
  }
}
