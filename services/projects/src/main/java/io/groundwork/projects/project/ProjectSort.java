package io.groundwork.projects.project;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.web.Cursor;
import io.groundwork.projects.project.ProjectProjection.Position;
import java.util.function.Function;

/** The orders a list can have; ids break ties. Newest first where the order is by time. */
enum ProjectSort {
  REGISTERED("registered_at", "timestamptz", "<", row -> row.registeredAt().toString()),
  STAGE_SINCE("stage_since", "timestamptz", "<", row -> row.stageSince().toString()),
  TITLE("lower(title)", "text", ">", row -> row.sortTitle());

  private final String column;
  private final String type;
  private final String follows;
  private final Function<ProjectRow, String> value;

  ProjectSort(String column, String type, String follows, Function<ProjectRow, String> value) {
    this.column = column;
    this.type = type;
    this.follows = follows;
    this.value = value;
  }

  /** True for rows behind the cursor; for every row without one. */
  String afterCursor() {
    return "(CAST(:after AS %s) IS NULL OR (%s, id) %s (CAST(:after AS %s), :afterId))"
        .formatted(type, column, follows, type);
  }

  String order() {
    var direction = follows.equals("<") ? "DESC" : "ASC";
    return "ORDER BY %s %s, id %s".formatted(column, direction, direction);
  }

  Cursor position(ProjectRow row) {
    return Cursor.of(name(), value.apply(row), row.id());
  }

  Position read(Cursor cursor) {
    if (!cursor.value(0).equals(name())) {
      throw new InvalidField(
          "cursor", "belongs to another order", "keep `sort` as it was on the first page");
    }
    return new Position(cursor.value(1), cursor.value(2));
  }
}
