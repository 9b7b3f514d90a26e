package io.groundwork.platform.hotel;

import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rooms 1 to 10, page by page, and a few odd questions. */
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class RoomController {

  @GetMapping("/rooms")
  Page<Integer> rooms(
      @RequestParam(defaultValue = "4") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable Cursor cursor) {
    var from = cursor == null ? 0 : Integer.parseInt(cursor.value(0));
    var rows = IntStream.rangeClosed(from + 1, Math.min(from + limit + 1, 10)).boxed().toList();
    return Page.of(rows, limit, Cursor::of);
  }

  @GetMapping("/rooms/inspection")
  @RequiresRole(value = "CLERK", person = true)
  String inspect() {
    return "seen";
  }

  @GetMapping("/rooms/free")
  String free(@RequestParam int floor, @RequestHeader("X-House") String house) {
    return house + floor;
  }

  @GetMapping("/rooms/context")
  HotelApplication.Context context() {
    return HotelApplication.Context.current();
  }

  @GetMapping("/rooms/away")
  String away() {
    throw new DataAccessResourceFailureException("connection refused");
  }
}
