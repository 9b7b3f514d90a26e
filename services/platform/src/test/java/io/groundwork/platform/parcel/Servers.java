package io.groundwork.platform.parcel;

import io.groundwork.backing.BackingServers;

/** Started once for all tests of this package; stopped when the JVM ends. */
final class Servers {

  static final BackingServers ALL = BackingServers.builder().start();

  private Servers() {}
}
