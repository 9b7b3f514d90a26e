package io.groundwork.platform.answer;

import io.groundwork.platform.web.Correlation;
import io.groundwork.platform.web.Etag;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Copies the bytes of the answer of a handler that is {@link AnsweredByVersion}. */
final class CopiedResponse extends HttpServletResponseWrapper {

  private final HttpServletRequest request;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private @Nullable ServletOutputStream copying;
  private boolean whole = true;

  CopiedResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (rule() == null) {
      whole = false;
      return super.getOutputStream();
    }
    if (copying == null) {
      copying = new Copying(super.getOutputStream(), body);
    }
    return copying;
  }

  /** Nothing of what it writes is copied. */
  @Override
  public PrintWriter getWriter() throws IOException {
    whole = false;
    return super.getWriter();
  }

  @Override
  public void reset() {
    whole = false;
    super.reset();
  }

  @Override
  public void resetBuffer() {
    whole = false;
    super.resetBuffer();
  }

  /** Empty unless it is one that may be given again; what is on the wire already was too long. */
  Optional<KnownAnswer> answer() {
    var rule = rule();
    return rule != null && repeatable() ? answer(rule) : Optional.empty();
  }

  private boolean repeatable() {
    var status = getStatus();
    return whole
        && !isCommitted()
        && !request.isAsyncStarted()
        && !containsHeader(HttpHeaders.SET_COOKIE)
        && (status == HttpStatus.OK.value() || status == HttpStatus.NOT_MODIFIED.value());
  }

  private Optional<KnownAnswer> answer(AnsweredByVersion rule) {
    var version = Etag.version(getHeader(HttpHeaders.ETAG));
    return version.isPresent() ? Optional.of(answer(rule, version.getAsLong())) : Optional.empty();
  }

  private KnownAnswer answer(AnsweredByVersion rule, long version) {
    return new KnownAnswer(
        rule.topic(),
        variable(rule.id()),
        version,
        attribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE).toString(),
        getStatus(),
        getContentType(),
        headers(),
        body.toByteArray());
  }

  private String variable(String name) {
    var variables = (Map<?, ?>) attribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return String.valueOf(variables.get(name));
  }

  private Object attribute(String name) {
    return Objects.requireNonNull(request.getAttribute(name), name);
  }

  /** Tomcat gives the name of a header once for each of its values. */
  private List<KnownAnswer.Header> headers() {
    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(getHeaderNames());
    names.remove(Correlation.HEADER);
    return names.stream()
        .flatMap(
            name -> getHeaders(name).stream().map(value -> new KnownAnswer.Header(name, value)))
        .toList();
  }

  private @Nullable AnsweredByVersion rule() {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler
        ? handler.getMethodAnnotation(AnsweredByVersion.class)
        : null;
  }
}
