package io.groundwork.platform.journal;

/**
 * The projection of an aggregate for queries and constraints, kept in the command's transaction.
 */
public interface StateRows<S> {
  /** Inserts or replaces the row of the aggregate; called once per command that changed it. */
  void save(String id, S state, long version);
}
