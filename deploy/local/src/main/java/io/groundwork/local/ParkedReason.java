package io.groundwork.local;

import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Why, for those who look at the decision later. */
final class ParkedReason {

  @Option(names = "--reason", required = true, description = "Why; it is kept.")
  private String text = "";

  String body(boolean acceptGap) {
    var body = JsonMapper.shared().createObjectNode().put("reason", text);
    return (acceptGap ? body.put("acceptGap", true) : body).toString();
  }
}
