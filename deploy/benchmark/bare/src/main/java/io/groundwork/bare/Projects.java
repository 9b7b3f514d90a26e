package io.groundwork.bare;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The statement that projects asks for a project, and a record as long as one. */
@RestController
class Projects {

  private static final String VERSION =
      "SELECT version FROM journal_stream WHERE topic = ? AND stream_id = ?";
  private static final String SUMMARY = "Milk and meat for a region. ".repeat(30);
  private static final List<Partner> PARTNERS =
      List.of(
          new Partner("Amur Agro Holding", "RU-KHA", "60"),
          new Partner("Mogilev Dairy Technologies", "BY", "40"));

  private final JdbcClient database;

  Projects(JdbcClient database) {
    this.database = database;
  }

  record Partner(String name, String side, String sharePercent) {}

  record Project(String id, long version, String summary, List<Partner> partners) {}

  @GetMapping("/projects/{id}")
  Project find(@PathVariable UUID id) {
    var version =
        database.sql(VERSION).params("projects.project", id.toString()).query(Long.class).single();
    return new Project(id.toString(), version, SUMMARY, PARTNERS);
  }
}
