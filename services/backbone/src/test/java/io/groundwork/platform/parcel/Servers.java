package io.groundwork.platform.parcel;

import io.groundwork.backing.Backing;
import io.groundwork.test.backing.TestBacking;

/** Started once for all tests that need no servers of their own; stopped when the JVM ends. */
public final class Servers {

  public static final Backing ALL = TestBacking.start();

  private Servers() {}
}
