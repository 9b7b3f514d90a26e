package io.groundwork.platform.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records for one handler: each event has one effect, in order per key. A message at fault is
 * parked with its key's later ones behind it; an outage is thrown, so that the consumer tries
 * again.
 */
final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final Taking taking;
  private final BatchTaking batch;
  private final Attempt attempt;

  Inbox(Taking taking, BatchTaking batch, Attempt attempt) {
    this.taking = taking;
    this.batch = batch;
    this.attempt = attempt;
  }

  /** Takes records in one transaction where all are well, else one by one. */
  void takeAll(List<ConsumerRecord<String, byte[]>> records) {
    try {
      attempt.make(() -> handle(records.stream().map(Received::of).toList())).run();
      taking.metrics().goesOn();
    } catch (RuntimeException e) {
      if (Outage.is(e)) {
        taking.metrics().halted();
        throw e;
      }
      var failure = e.getClass().getSimpleName();
      log.info("{} takes {} events one by one after {}", taking.name(), records.size(), failure);
      taking.metrics().singly();
      records.forEach(this::take);
    }
  }

  private Runnable handle(List<Received> messages) {
    return batch
        .take(messages)
        .orElseGet(
            () -> {
              var counts = messages.stream().map(taking::handle).toList();
              return () -> counts.forEach(Runnable::run);
            });
  }

  void take(ConsumerRecord<String, byte[]> record) {
    var message = Received.of(record);
    try {
      attempt.make(() -> taking.handle(message)).run();
      taking.metrics().goesOn();
    } catch (RuntimeException e) {
      if (Outage.is(e)) {
        taking.metrics().halted();
        throw e;
      }
      park(message, Fault.report(taking.name(), message, e));
    }
  }

  private void park(Received message, Fault fault) {
    attempt.make(
        () -> {
          taking.rows().lastSequence(taking.name(), message.record().topic(), message.key());
          taking.parked().park(taking.name(), message, fault, false);
          return message;
        });
    taking.metrics().parked();
  }
}
