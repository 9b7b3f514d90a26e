package io.groundwork.platform.hotel;

import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.Correlation;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Wired by platform's auto-configuration alone, without Kafka. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    excludeName = {
      "io.groundwork.platform.serde.SerdeAutoConfiguration",
      "io.groundwork.platform.cause.CauseAutoConfiguration",
      "io.groundwork.platform.outbox.OutboxAutoConfiguration",
      "io.groundwork.platform.journal.JournalAutoConfiguration",
      "io.groundwork.platform.inbox.InboxAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
@Import({
  BookingController.class,
  GuestController.class,
  LedgerController.class,
  MisnamedController.class,
  RoomController.class,
  OpenController.class
})
public class HotelApplication {

  /** What the request thread knows, for a test to look at. */
  public record Context(String correlation, boolean virtual, String user, String trace) {

    static Context current() {
      return new Context(
          Correlation.current().orElse("none"),
          Thread.currentThread().isVirtual(),
          CurrentUser.current().map(CurrentUser::id).orElse("nobody"),
          String.valueOf(MDC.get("traceId")));
    }
  }
}
