package io.groundwork.portal.form;

import io.groundwork.portal.session.Draft;
import io.groundwork.portal.session.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their form, and pages the same as {@code form}. */
class FormResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Form.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var form = request.getMethod().equals("POST") ? sent(request) : shown(request);
    if (container != null) {
      container.addAttribute("form", form);
    }
    return form;
  }

  private static Form sent(HttpServletRequest request) {
    return new Form(typed(request), request.getParameter(Form.KEY), false);
  }

  private static Form shown(HttpServletRequest request) {
    var person = Person.of(SecurityContextHolder.getContext().getAuthentication());
    var draft = Draft.take(request, person);
    return draft == null ? new Form(Map.of(), null, false) : new Form(draft.values(), null, true);
  }

  private static Map<String, List<String>> typed(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().startsWith("_"))
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
  }
}
