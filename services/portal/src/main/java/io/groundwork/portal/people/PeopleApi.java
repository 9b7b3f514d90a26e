package io.groundwork.portal.people;

import java.util.Collection;
import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What identity tells about people; who is forgotten is not in the answer. */
interface PeopleApi {

  record Named(String subject, String name) {}

  @GetExchange("/people")
  List<Named> people(@RequestParam Collection<String> subject);
}
