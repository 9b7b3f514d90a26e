package io.groundwork.portal.sites;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What monitoring knows of the projects that sites are for. */
interface ProjectApi {

  record Card(String id, String title, String organisation, String region, String stage) {}

  record Work(
      String code,
      String projectId,
      String title,
      String organisation,
      @Nullable String itemId,
      @Nullable String item,
      Instant since,
      @Nullable Instant dueAt) {}

  record Works(List<Work> items, @Nullable String next) {}

  @GetExchange("/projects/{id}")
  Card card(@PathVariable String id);

  @GetExchange("/work")
  Works work(@RequestParam int limit);
}
