package io.groundwork.platform.journal;

import tools.jackson.databind.node.ObjectNode;

/** Turns the JSON of an old version of an event into the next one, when it is read. */
public interface Upcaster {
  /** Simple name of the event as it was recorded. */
  String type();

  /** The version this upcaster reads; it yields the next. The first version of an event is 1. */
  int from();

  /** The event in the next version; may change its argument. */
  ObjectNode upcast(ObjectNode event);
}
