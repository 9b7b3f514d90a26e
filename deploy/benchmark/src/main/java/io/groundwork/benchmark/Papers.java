package io.groundwork.benchmark;

import java.util.UUID;

/** Attaches a paper to a project, and removes it next. */
final class Papers implements Client {

  private static final String PAPER =
      """
      {"documentId": "%s", "kind": "FEASIBILITY_STUDY", "title": "Feasibility study, second edition", "sha256": "%s"}\
      """;
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final String REMOVAL = "{\"reason\": \"A newer edition takes its place\"}";

  private final Projects projects;
  private String project = "";
  private String paper = "";

  Papers(Projects projects) {
    this.projects = projects;
  }

  @Override
  public byte[] next() {
    if (paper.isEmpty()) {
      project = projects.any();
      paper = UUID.randomUUID().toString();
      return projects.requests().post(path(), PAPER.formatted(paper, HASH));
    }
    var removal = path() + "/" + paper + "/removal";
    paper = "";
    return projects.requests().post(removal, REMOVAL);
  }

  private String path() {
    return "/projects/" + project + "/documents";
  }
}
