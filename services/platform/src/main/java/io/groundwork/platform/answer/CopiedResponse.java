package io.groundwork.platform.answer;

import io.groundwork.platform.web.Correlation;
import io.groundwork.platform.web.Etag;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      return super.getOutputStream();
    }
    if (copying == null) {
      copying = new Copying(super.getOutputStream(), body);
    }
    return copying;
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
    var version = Etag.version(getHeader(HttpHeaders.ETAG));
    return rule != null && version.isPresent() && repeatable()
        ? Optional.of(answer(rule, version.getAsLong()))
        : Optional.empty();
  }

  private boolean repeatable() {
    var status = getStatus();
    return whole
        && !isCommitted()
        && !request.isAsyncStarted()
        && (status == HttpStatus.OK.value() || status == HttpStatus.NOT_MODIFIED.value());
  }

  private KnownAnswer answer(AnsweredByVersion rule, long version) {
    return new KnownAnswer(
        rule.topic(),
        variable(rule.id()),
        version,
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
        getStatus(),
        getContentType(),
        headers(),
        body.toByteArray());
  }

  private String variable(String name) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get(name) instanceof String value
        ? value
        : missing(name);
  }

  private static String missing(String name) {
    throw new IllegalStateException("The path has no variable " + name);
  }

  private List<KnownAnswer.Header> headers() {
    var headers = new ArrayList<KnownAnswer.Header>();
    for (var name : getHeaderNames()) {
      if (!name.equalsIgnoreCase(Correlation.HEADER)) {
        getHeaders(name).forEach(value -> headers.add(new KnownAnswer.Header(name, value)));
      }
    }
    return List.copyOf(headers);
  }

  private @Nullable AnsweredByVersion rule() {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler
        ? handler.getMethodAnnotation(AnsweredByVersion.class)
        : null;
  }
}
