package io.groundwork.monitoring.timeline;

import java.util.List;
import java.util.function.Consumer;

/** Reads entries, in the transaction that takes their events. */
public interface EntryReader {

  /** Does what can be done for all of a batch before its first event; what is told is the rest. */
  Consumer<Entry> reading(List<Entry> batch);
}
