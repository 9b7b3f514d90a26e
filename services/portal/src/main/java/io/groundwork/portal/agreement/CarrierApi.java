package io.groundwork.portal.agreement;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What an agreement's page asks of monitoring: the projects that carry it out. */
interface CarrierApi {

  record Card(String id, String title, String stage) {}

  record Cards(List<Card> items) {}

  @GetExchange("/projects?limit=200")
  Cards of(@RequestParam String agreement);
}
