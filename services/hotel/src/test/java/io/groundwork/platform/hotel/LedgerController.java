package io.groundwork.platform.hotel;

import io.groundwork.platform.answer.AnsweredByVersion;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Etag;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A page of the ledger is made of one stream; says how often one had to be worked out. */
@RestController
@RequiresRole("CLERK")
class LedgerController {

  private static final String TOPIC = "hotel.ledger";

  private final AtomicInteger worked = new AtomicInteger();
  private final JdbcClient jdbc;

  LedgerController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Text stands for whatever makes an answer long. */
  record LedgerPage(String id, long version, String reader, int worked, String text) {}

  @GetMapping("/ledger/{page}")
  @AnsweredByVersion(topic = TOPIC, id = "page")
  ResponseEntity<LedgerPage> page(CurrentUser user, @PathVariable String page) {
    return answer(user, page, "");
  }

  @GetMapping("/ledger/{page}/long")
  @AnsweredByVersion(topic = TOPIC, id = "page")
  ResponseEntity<LedgerPage> longPage(CurrentUser user, @PathVariable String page) {
    return answer(user, page, "x".repeat(20_000));
  }

  @GetMapping("/ledger/{page}/anew")
  ResponseEntity<LedgerPage> anew(CurrentUser user, @PathVariable String page) {
    return answer(user, page, "");
  }

  private ResponseEntity<LedgerPage> answer(CurrentUser user, String page, String text) {
    var version =
        jdbc.sql("SELECT version FROM journal_stream WHERE topic = ? AND stream_id = ?")
            .params(TOPIC, page)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new NotFound("page", page));
    return ResponseEntity.ok()
        .eTag(Etag.of(version))
        .body(new LedgerPage(page, version, user.name(), worked.incrementAndGet(), text));
  }
}
