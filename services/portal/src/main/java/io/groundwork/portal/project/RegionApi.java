package io.groundwork.portal.project;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;

/** Of which regions there are projects, as monitoring knows. */
public interface RegionApi {

  record Choice(String kind, String value) {}

  record Choices(List<Choice> choices) {

    public List<String> regions() {
      return choices.stream().filter(it -> it.kind().equals("region")).map(Choice::value).toList();
    }
  }

  @GetExchange("/board/columns?limit=1")
  Choices choices();
}
