package io.groundwork.platform.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;

/** Tells by the type header whether this service was built with the event; others pass unread. */
final class KnownTypes {

  private static final int MOST = 10_000;
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private KnownTypes() {}

  static boolean knows(String type) {
    if (KNOWN.size() > MOST) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(type, KnownTypes::load);
  }

  /** Unknown is only what is not there; a class that is there and cannot be loaded is an outage. */
  private static boolean load(String type) {
    try {
      var context = Thread.currentThread().getContextClassLoader();
      var loader = context == null ? KnownTypes.class.getClassLoader() : context;
      return SpecificRecord.class.isAssignableFrom(Class.forName(type, false, loader));
    } catch (ClassNotFoundException e) {
      if (e.getCause() != null) {
        throw new NoClassDefFoundError(type + ": " + e.getCause());
      }
      return false;
    }
  }
}
