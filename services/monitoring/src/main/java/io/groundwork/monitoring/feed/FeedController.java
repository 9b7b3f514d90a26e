package io.groundwork.monitoring.feed;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live feed, as Server-Sent Events. */
@Tag(name = "Feed")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class FeedController {

  private final Feed feed;

  FeedController(Feed feed) {
    this.feed = feed;
  }

  @Operation(
      summary = "Events of the pipeline as they come",
      description =
          "An agency gets the events of its own projects and agreements, of plots and territories,"
              + " and the stages of all; the other roles get every event. id = feed position, event"
              + " = type, data = JSON. Resumes behind Last-Event-ID, else behind `after` (0 = from"
              + " the first), else starts with what comes next. A comment every 15 s when nothing"
              + " happens; ends after a while, so that the token is shown again.")
  @GetMapping(path = "/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> feed(
      CurrentUser user,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable String after) {
    var position =
        lastEventId == null || lastEventId.isEmpty()
            ? position("after", after)
            : position("Last-Event-ID", lastEventId);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(feed.stream(position, FeedReader.of(user)));
  }

  private static @Nullable Long position(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,18}")) {
      throw new InvalidField(field, "is no feed position", "send the id of the last message");
    }
    return Long.parseLong(text);
  }
}
