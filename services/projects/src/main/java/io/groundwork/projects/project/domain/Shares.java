package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.util.List;

/** Who holds how much, and whether that is agreed. Open after an exit, until accepted anew. */
public sealed interface Shares {
  List<Partner> partners();

  Instant since();

  record Agreed(List<Partner> partners, Instant since) implements Shares {}

  record Open(List<Partner> partners, Instant since) implements Shares {}

  record Offered(List<Partner> partners, Instant since) implements Shares {}
}
