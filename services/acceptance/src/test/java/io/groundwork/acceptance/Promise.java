package io.groundwork.acceptance;

import java.util.List;

/** Something the domain promises about everything that is ever published. */
interface Promise {

  /**
   * Where the promise is broken, one sentence each.
   *
   * @param log all topics, the events of each key in their order
   */
  List<String> broken(List<Published> log);
}
