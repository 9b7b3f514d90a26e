package io.groundwork.portal.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as far as a sentence about it goes.
 *
 * @param stage only where a project entered one, and the summary may not say it
 */
public record Happening(
    String type, String actor, @Nullable String stage, Map<String, Object> summary) {

  private static final List<String> PEOPLE =
      List.of("reviewer", "approver", "officer", "requestedBy", "proposer", "registrar");

  Map<String, Object> fields() {
    var fields = new HashMap<>(summary);
    if (stage != null) {
      fields.putIfAbsent("stage", stage);
    }
    return fields;
  }

  /** Everybody whom it names. */
  Stream<String> people() {
    var named =
        PEOPLE.stream().map(summary::get).filter(String.class::isInstance).map(String.class::cast);
    return Stream.concat(Stream.of(actor), named);
  }
}
