package io.groundwork.platform.parcel;

import io.groundwork.backing.Backing;
import io.groundwork.test.backing.TestBacking;

/** Started once for all tests of this package; stopped when the JVM ends. */
final class Servers {

  static final Backing ALL = TestBacking.start();

  private Servers() {}
}
