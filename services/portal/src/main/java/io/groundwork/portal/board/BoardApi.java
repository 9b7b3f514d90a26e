package io.groundwork.portal.board;

import io.groundwork.portal.page.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the board asks of monitoring. */
interface BoardApi {

  /**
   * @param code a kind, for some with what it is about: {@code PLANNED:FINAL_EVALUATION}
   */
  record Blocker(String code, String what, String role, Instant since) {

    public String kind() {
      return code.split(":")[0];
    }

    public @Nullable String about() {
      return code.contains(":") ? code.split(":", 2)[1] : null;
    }
  }

  record Site(@Nullable String plot) {}

  record Card(
      String id,
      String title,
      String organisation,
      @Nullable String agreementId,
      @Nullable String agreement,
      String region,
      String activity,
      List<String> sides,
      Money capex,
      String stage,
      Instant stageSince,
      String condition,
      boolean atRisk,
      List<Blocker> blockers,
      @Nullable Site site) {

    public boolean isOnHold() {
      return condition.equals("ON_HOLD");
    }
  }

  record Cards(List<Card> items, @Nullable String next) {}

  record Column(String stage, int projects, List<Money> capex, Cards cards) {}

  record Choice(String kind, String value, String title) {}

  record Columns(long position, List<Column> columns, List<Choice> choices) {}

  @GetExchange("/board/columns")
  Columns columns(@RequestParam MultiValueMap<String, String> filter, @RequestParam int limit);

  @GetExchange("/projects?sort=-stageSince")
  Cards cards(@RequestParam MultiValueMap<String, String> filter, @RequestParam int limit);

  @GetExchange("/projects/{id}")
  Card card(@PathVariable String id);
}
