package io.groundwork.acceptance.portal;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows every link that somebody is given. */
final class PageWalk {

  private static final List<String> STARTS = List.of("/board", "/operations/parked");
  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)");

  /** Of one kind, since what a page offers depends on what it is about. */
  private static final int VISITS = 12;

  private final Desk desk;
  private final HashMap<String, Integer> visits = new HashMap<>();

  PageWalk(Desk desk) {
    this.desk = desk;
  }

  /** Shows one page of each kind that nobody has shown before. */
  void from(List<String> more) {
    var known = new HashSet<>(STARTS);
    known.addAll(more);
    var waiting = new ArrayDeque<>(known);
    while (!waiting.isEmpty()) {
      var path = waiting.poll();
      if (visits.merge(Gallery.kind(path), 1, Integer::sum) <= VISITS) {
        var answer = desk.page().request().get(desk.address(path));
        if (isPage(answer)) {
          show(path);
          links(answer).filter(known::add).forEach(waiting::add);
        }
      }
    }
  }

  private void show(String path) {
    if (!Gallery.has(path)) {
      Gallery.keep(desk.open(path));
    }
  }

  private static boolean isPage(APIResponse answer) {
    return answer.ok() && answer.headers().getOrDefault("content-type", "").startsWith("text/html");
  }

  private static Stream<String> links(APIResponse answer) {
    return LINK.matcher(answer.text()).results().map(each -> each.group(1).replace("&amp;", "&"));
  }
}
