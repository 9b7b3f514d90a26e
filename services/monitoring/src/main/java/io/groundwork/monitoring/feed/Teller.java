package io.groundwork.monitoring.feed;

/** Tells others what came to the feed; called once per row, in the transaction that adds it. */
public interface Teller {

  void tell(News news);
}
