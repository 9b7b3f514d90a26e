package io.groundwork.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where in a JSON body the trouble is and what was expected there. */
final class UnreadableBody {

  private UnreadableBody() {}

  static Problem of(@Nullable JacksonException cause) {
    return switch (cause) {
      case null ->
          unreadable("body", "is missing", "send a JSON object with Content-Type application/json");
      case UnrecognizedPropertyException e -> unknown(e);
      case UnfitValue e -> input(path(e), e.getOriginalMessage(), e.remedy());
      case InvalidFormatException e -> field(e, quoted(e.getValue()), e.getTargetType());
      case ValueInstantiationException e -> refusedByType(e);
      case MismatchedInputException e -> field(e, "has the wrong form", e.getTargetType());
      case InputCoercionException e -> field(e, "does not fit", e.getTargetType());
      case StreamConstraintsException e -> unreadable(path(e), limit(e), "send less");
      case StreamReadException e -> syntax(e);
      default -> unreadable(path(cause), "cannot be read", "compare with /v3/api-docs");
    };
  }

  private static Problem unknown(UnrecognizedPropertyException e) {
    var known = e.getKnownPropertyIds();
    var names =
        known == null
            ? ""
            : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    return input(path(e), "is not known here", "leave it out; known are: " + names);
  }

  private static Problem refusedByType(ValueInstantiationException e) {
    var cause = e.getCause();
    var detail = cause == null || cause.getMessage() == null ? "is not valid" : cause.getMessage();
    return input(path(e), detail, "send " + ExpectedForm.of(e.getType().getRawClass()));
  }

  private static Problem field(JacksonException e, String detail, @Nullable Class<?> type) {
    var missing = e.getOriginalMessage().startsWith("Cannot map `null`");
    var said = missing ? "is missing" : detail;
    return input(path(e), said, "send " + ExpectedForm.of(type));
  }

  private static Problem syntax(StreamReadException e) {
    var at = e.getLocation();
    var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    var message = e.getOriginalMessage().lines().findFirst().orElse("syntax error");
    return unreadable("body", "is not JSON" + place + ": " + message, "send one JSON object");
  }

  private static String limit(StreamConstraintsException e) {
    return "is too large or too deep: "
        + e.getOriginalMessage().replaceAll(", from `[^`]*`", "").replaceAll("\\s+", " ");
  }

  private static Problem input(String path, String detail, String remedy) {
    return problem(ProblemType.INVALID_INPUT, path, detail, remedy);
  }

  private static Problem unreadable(String path, String detail, String remedy) {
    return problem(ProblemType.UNREADABLE_BODY, path, detail, remedy);
  }

  private static Problem problem(ProblemType type, String path, String detail, String remedy) {
    var invalid = new Problem.Invalid(path, detail, remedy);
    return Problem.of(type, path + " " + detail + ".", List.of(invalid));
  }

  /** The path as a client writes it: partners[0].share; the whole body when there is none. */
  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var reference : e.getPath()) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  static String quoted(@Nullable Object value) {
    var text = String.valueOf(value);
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "' is not accepted";
  }
}
