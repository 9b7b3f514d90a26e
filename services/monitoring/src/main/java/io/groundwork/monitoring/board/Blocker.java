package io.groundwork.monitoring.board;

import java.time.Instant;

/**
 * What keeps a project from its next stage.
 *
 * @param code stable, for programs
 * @param role who must act
 * @param since when it began to wait
 */
record Blocker(String code, String what, String role, Instant since) {}
