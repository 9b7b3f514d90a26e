package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.MonitoringSettings;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many may read the feed at once: each new event costs a query per reader. */
@Component
class FeedPlaces {

  /** Told with Retry-After, since a feed ends after a while. */
  static final class Full extends ProblemException {

    Full(ProblemType type, String detail) {
      super(type, detail);
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Retry-After", "30");
    }
  }

  private final int all;
  private final int each;
  private final Map<String, Integer> taken = new HashMap<>();
  private int sum;

  FeedPlaces(MonitoringSettings settings) {
    this.all = settings.feedReaders();
    this.each = settings.feedReadersEach();
  }

  /**
   * @throws Full if the user, or all users together, have as many as they may
   */
  synchronized void take(String user) {
    if (taken.getOrDefault(user, 0) >= each) {
      throw new Full(
          ProblemType.TOO_MANY_REQUESTS,
          "You read the feed %d times at once, which is the most; close one.".formatted(each));
    }
    if (sum >= all) {
      throw new Full(
          ProblemType.UNAVAILABLE, "All %d places of the feed are taken.".formatted(all));
    }
    taken.merge(user, 1, Integer::sum);
    sum++;
  }

  synchronized void leave(String user) {
    taken.computeIfPresent(user, (_, count) -> count == 1 ? null : count - 1);
    sum--;
  }
}
