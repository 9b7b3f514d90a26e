package io.groundwork.monitoring.timeline;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reads entries, in the transaction that takes their events. What Observers have written of them
 * may wait in {@link io.groundwork.monitoring.pipeline.Writes}: have it flushed before you read it.
 */
public interface EntryReader {

  /** Does what can be done for all of a batch before its first event; what is told is the rest. */
  Consumer<Entry> reading(List<Entry> batch);
}
