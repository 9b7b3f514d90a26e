package io.groundwork.monitoring.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why a project is at risk today, as its card says. */
@Component
public class ProjectRisks {

  private final BoardProjection board;
  private final Clock clock;

  ProjectRisks(BoardProjection board, Clock clock) {
    this.board = board;
    this.clock = clock;
  }

  public List<String> of(String projectId) {
    var today = LocalDate.now(clock);
    return board.find(projectId).map(project -> Risks.of(project, today)).orElse(List.of());
  }
}
