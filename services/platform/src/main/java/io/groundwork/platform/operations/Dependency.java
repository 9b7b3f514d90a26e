package io.groundwork.platform.operations;

/** A server that a service leans on and stays ready without: a bean of each is asked. */
public interface Dependency {

  String name();

  /** An exception is as good as false. */
  boolean answers();
}
