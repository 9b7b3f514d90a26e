package io.groundwork.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a handler many events with a handful of statements, where each is simply the next of its
 * key. All else is for {@link Taking} to judge, one by one.
 */
record BatchTaking(Taking taking, BatchRows rows) {

  /**
   * Runs in a transaction, which holds the locks of all keys behind it.
   *
   * @return what to count after the commit; empty, with nothing done, if one is not simply the next
   * @throws MessageBroken if an event came before under another number
   */
  Optional<Runnable> take(List<Received> messages) {
    if (messages.size() < 2 || !messages.stream().allMatch(BatchTaking::isWhole)) {
      return Optional.empty();
    }
    var keys = messages.stream().map(BatchTaking::key).distinct().toList();
    var reached = rows.lock(taking.name(), keys);
    if (rows.anyParked(taking.name(), keys, messages) || !follow(messages, reached)) {
      return Optional.empty();
    }
    var times = messages.stream().map(Received::time).toList();
    effect(messages, reached);
    return Optional.of(() -> times.forEach(taking.metrics()::taken));
  }

  private void effect(List<Received> messages, Map<Key, Long> reached) {
    if (rows.take(taking.name(), messages) < messages.size()) {
      throw new MessageBroken("one of %d events came before".formatted(messages.size()));
    }
    rows.advance(taking.name(), reached);
    taking.delivery().effect(messages);
  }

  /** Moves what is reached on to each key's last one. */
  private static boolean follow(List<Received> messages, Map<Key, Long> reached) {
    return messages.stream()
        .allMatch(each -> reached.merge(key(each), 1L, Long::sum) == each.sequence());
  }

  private static boolean isWhole(Received message) {
    return message.hasKey() && message.sequenceIfAny().isPresent() && message.idIfAny().isPresent();
  }

  private static Key key(Received message) {
    return new Key(message.record().topic(), message.key());
  }
}
