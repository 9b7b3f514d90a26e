package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.List;

/** At every prefix of a plan no more is paid than was promised, and only when and as allowed. */
final class Payments implements Promise {

  @Override
  public List<String> broken(List<Published> log) {
    return Topic.of(log, Topics.PLAN).values().stream()
        .flatMap(plan -> new Ledger().wrong(plan).stream())
        .toList();
  }
}
