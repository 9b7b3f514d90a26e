package io.groundwork.platform.journal;

import org.apache.avro.specific.SpecificRecord;

/** Translates a domain event into the published language: exactly one record per event. */
public interface Messages<E> {
  /** The record to publish; never the domain's own type. */
  SpecificRecord toRecord(E event);
}
