package io.groundwork.portal.register;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;

/** What the pipeline has already, to be proposed to who types: regions and activities. */
interface KnownApi {

  record Choice(String kind, String value) {}

  record Columns(List<Choice> choices) {}

  @GetExchange("/board/columns?limit=1")
  Columns columns();
}
