package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A project's statement and papers. {@code authors} may not review what they wrote. */
public record Dossier(
    String id,
    ProjectDetails details,
    Set<String> authors,
    List<Document> documents,
    Instant registeredAt,
    Instant stageSince) {

  static Dossier open(String id, ProjectDetails details, Instant at) {
    return new Dossier(id, details, Set.of(details.registrar()), List.of(), at, at);
  }

  Optional<Document> document(String documentId) {
    return documents.stream().filter(d -> d.documentId().equals(documentId)).findFirst();
  }

  void checkFourEyes(String reviewer) {
    if (authors.contains(reviewer)) {
      throw new ProjectRefused(
          "four eyes: whoever registered or revised a project, or proposed its shares, does not"
              + " review it");
    }
  }

  /** Who proposes shares does not accept them. */
  Dossier withAuthor(String author) {
    var writers = new LinkedHashSet<>(authors);
    writers.add(author);
    return new Dossier(id, details, writers, documents, registeredAt, stageSince);
  }

  Dossier revised(ProjectDetails next) {
    var writers = new LinkedHashSet<>(authors);
    writers.add(next.registrar());
    return new Dossier(id, next, writers, documents, registeredAt, stageSince);
  }

  Dossier with(Document document) {
    var next = new ArrayList<>(documents);
    next.add(document);
    return withDocuments(next);
  }

  Dossier without(String documentId) {
    return withDocuments(
        documents.stream().filter(d -> !d.documentId().equals(documentId)).toList());
  }

  Dossier withPartners(List<Partner> partners) {
    return new Dossier(
        id, details.withPartners(partners), authors, documents, registeredAt, stageSince);
  }

  Dossier since(Instant at) {
    return new Dossier(id, details, authors, documents, registeredAt, at);
  }

  private Dossier withDocuments(List<Document> next) {
    return new Dossier(id, details, authors, List.copyOf(next), registeredAt, stageSince);
  }
}
