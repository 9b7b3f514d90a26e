package io.groundwork.platform.inbox;

import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.security.CurrentUser;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What persons do about parked messages. They decide on the first one of a key, or on one that is
 * at fault itself; what waits behind follows by itself.
 */
@Transactional
class Parking {

  private final ParkedRows rows;
  private final DecisionRows decisions;
  private final InboxRows inbox;
  private final Releases releases;

  Parking(ParkedRows rows, DecisionRows decisions, InboxRows inbox, Releases releases) {
    this.rows = rows;
    this.decisions = decisions;
    this.inbox = inbox;
    this.releases = releases;
  }

  /** A message and how it stands in a list. */
  record Shown(ParkedMessage message, ParkedView view) {}

  @Transactional(readOnly = true)
  List<ParkedView> search(ParkedFilter filter, long after, int limit) {
    return rows.search(filter, after, limit).stream().map(this::view).toList();
  }

  /**
   * One message.
   *
   * @throws NotFound if it is parked no more
   */
  @Transactional(readOnly = true)
  Shown show(long position) {
    var parked = at(position);
    return new Shown(parked, view(parked));
  }

  @Transactional(readOnly = true)
  List<DecisionView> decisions(long after, int limit) {
    return decisions.list(after, limit);
  }

  @Transactional(readOnly = true)
  List<DecisionView> lastDecisions(long before, int limit) {
    return decisions.last(before, limit);
  }

  /**
   * It is tried again after the commit; where its fault stays, it is parked still, with the cause.
   */
  ParkedView release(long position, boolean acceptGap, String reason, CurrentUser user) {
    var parked = decidable(position);
    decisions.add(parked, acceptGap ? Decision.GAP_ACCEPTED : Decision.RELEASED, reason, user);
    rows.setWaits(parked.handler(), parked.topic(), parked.key());
    return follow(at(position));
  }

  /**
   * It has no effect, now and in a replay; if its number was the next one, its key goes on there.
   */
  ParkedView drop(long position, String reason, CurrentUser user) {
    var parked = decidable(position);
    decisions.add(parked, Decision.DROPPED, reason, user);
    rows.remove(position);
    inbox.passOver(parked.handler(), parked.message());
    return follow(parked);
  }

  private ParkedMessage at(long position) {
    return rows.at(position)
        .orElseThrow(() -> new NotFound("parked message", Long.toString(position)));
  }

  private ParkedView view(ParkedMessage parked) {
    return ParkedView.of(parked, rows.behind(parked));
  }

  /** Locks its key, as every taker does. */
  private ParkedMessage decidable(long position) {
    var parked = at(position);
    inbox.lastSequence(parked.handler(), parked.topic(), parked.key());
    var first = rows.first(parked.handler(), parked.topic(), parked.key());
    if (first.isEmpty() || first.get().position() > position) {
      throw new NotFound("parked message", Long.toString(position));
    }
    if (first.get().position() != position && parked.waits()) {
      throw new Refused(
          "Message %d of the same key came first: decide on that one, this one follows by itself."
              .formatted(first.get().position()));
    }
    return parked;
  }

  private ParkedView follow(ParkedMessage parked) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            releases.nudge();
          }
        });
    return view(parked);
  }
}
