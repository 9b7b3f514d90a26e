package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.board.Stage;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed as it was told, page by page. */
@Tag(name = "Feed")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class EventController {

  /**
   * @param position of the feed; who reads on from it misses nothing
   * @param next cursor of the events before these; null on the last page
   */
  record Events(long position, List<EventView> items, @Nullable String next) {}

  private final EventProjection events;
  private final FeedProjection feed;

  EventController(EventProjection events, FeedProjection feed) {
    this.events = events;
    this.feed = feed;
  }

  @Operation(
      summary = "What happened, newest first, as the feed tells it",
      description =
          "All of projectId, region, stage, text and kind must hold that are given. Region, stage"
              + " and text (in the title) are the project's of now; of another agency's project an"
              + " agency filters by projectId and kind only. kind = STAGE, BREACH, DECISION or"
              + " OTHER.")
  @GetMapping("/events")
  Events events(
      CurrentUser user,
      @RequestParam(required = false) @Nullable UUID projectId,
      @RequestParam(required = false) @Nullable @Size(max = 20) String region,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable @Size(max = 200) String text,
      @RequestParam(required = false) EventView.@Nullable Kind kind,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    var filter =
        new EventFilter(
            projectId == null ? null : projectId.toString(),
            region,
            stage == null ? null : stage.name(),
            text,
            kind);
    var position = feed.head();
    var before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    var rows = events.before(before, limit + 1, filter, FeedReader.of(user));
    var page = Page.of(rows, limit, last -> Cursor.of(last.position()));
    return new Events(position, page.items(), page.next());
  }
}
