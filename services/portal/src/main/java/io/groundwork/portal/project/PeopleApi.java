package io.groundwork.portal.project;

import java.util.Collection;
import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Who is behind the ids in events; who is forgotten is not in the answer. */
interface PeopleApi {

  record Named(String subject, String name, String organisation) {}

  @GetExchange("/people")
  List<Named> people(@RequestParam Collection<String> subject);
}
