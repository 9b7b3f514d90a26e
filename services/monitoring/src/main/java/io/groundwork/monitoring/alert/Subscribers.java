package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what subscribers may see as the token of their last request says: another role or
 * organisation counts at once, the same ones are noted again after a while.
 */
@Component
class Subscribers {

  private static final Duration NOTED = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private record Seen(String organisation, @Nullable String agency, Instant at) {
    boolean says(CurrentUser user, Instant now) {
      return organisation.equals(user.organisation())
          && Objects.equals(agency, ProjectAccess.visibleOwner(user))
          && at.plus(NOTED).isAfter(now);
    }
  }

  private final List<SubscriberRows> rows;
  private final Clock clock;
  private final Map<String, Seen> seen =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MOST;
        }
      };

  Subscribers(List<SubscriberRows> rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  void saw(CurrentUser user) {
    var now = clock.instant();
    if (isNews(user, now)) {
      var agency = ProjectAccess.visibleOwner(user);
      rows.forEach(each -> each.seen(user.id(), user.organisation(), agency, now));
      forgetUnlessCommitted(user.id());
    }
  }

  void forget(String user) {
    if (rows.stream().mapToInt(each -> each.delete(user)).sum() == 0) {
      throw new NotFound("subscriber", user);
    }
  }

  /** What a refused command rolls back has to be noted again. */
  private void forgetUnlessCommitted(String user) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status != STATUS_COMMITTED) {
                remove(user);
              }
            }
          });
    }
  }

  private void remove(String user) {
    synchronized (seen) {
      seen.remove(user);
    }
  }

  private boolean isNews(CurrentUser user, Instant now) {
    synchronized (seen) {
      var last = seen.get(user.id());
      if (last != null && last.says(user, now)) {
        return false;
      }
      seen.put(user.id(), new Seen(user.organisation(), ProjectAccess.visibleOwner(user), now));
      return true;
    }
  }
}
