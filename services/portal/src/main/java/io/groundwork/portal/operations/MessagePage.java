package io.groundwork.portal.operations;

import io.groundwork.portal.operations.ParkedApi.Message;
import io.groundwork.portal.service.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One parked message with all that is known of it. */
@Component
class MessagePage {

  private static final int SHOWN = 20;

  private final Pipeline pipeline;
  private final JsonMapper json;

  MessagePage(Pipeline pipeline, JsonMapper json) {
    this.pipeline = pipeline;
    this.json = json;
  }

  /** Fails where it is parked no more, or its service is away. */
  Map<String, Object> of(String service, long position) {
    var detail = pipeline.parked(service).message(position);
    var model = new TreeMap<String, Object>();
    model.put("service", service);
    model.put("message", detail.message());
    model.put("headers", new TreeMap<>(detail.headers()));
    model.put("bytes", Bytes.of(detail.value()));
    model.put("content", pretty(detail.content()));
    model.put("others", Part.of(() -> others(service, detail.message())));
    return model;
  }

  /** The first of its key besides itself, in their order. */
  private List<Message> others(String service, Message message) {
    var key =
        new ParkedFilter(service, message.handler(), message.topic(), message.key(), "yes", null);
    var parameters = key.parameters();
    parameters.set("limit", Integer.toString(SHOWN + 1));
    return pipeline.parked(service).list(parameters).items().stream()
        .filter(each -> each.position() != message.position())
        .limit(SHOWN)
        .toList();
  }

  private String pretty(@Nullable String content) {
    if (content == null) {
      return "";
    }
    try {
      return json.readTree(content).toPrettyString();
    } catch (JacksonException _) {
      return content;
    }
  }
}
