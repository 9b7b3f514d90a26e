package io.groundwork.portal.alert;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Projects that the reader sees, at monitoring. */
interface ProjectApi {

  record Named(String id, String title, String organisation, String stage) {}

  record Found(List<Named> items) {}

  @GetExchange("/projects/{id}")
  Named project(@PathVariable String id);

  @GetExchange("/projects")
  Found projects(@RequestParam String text, @RequestParam int limit);
}
