package io.groundwork.platform.inbox;

/**
 * What a service does with the events of some topics. Called in a database transaction, once per
 * event, in order per topic and key. An exception that is no outage parks the event and all later
 * ones of its key.
 */
public non-sealed interface EventHandler extends Subscriber {

  void on(Event event);

  @Override
  default void on(Batch batch) {
    batch.each(this::on);
  }
}
