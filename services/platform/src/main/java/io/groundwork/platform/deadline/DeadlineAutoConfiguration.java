package io.groundwork.platform.deadline;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock for the handlers of a service; one that has some makes db-scheduler's table. */
@AutoConfiguration
class DeadlineAutoConfiguration {

  @Bean
  Deadlines deadlines(DataSource database, Clock clock) {
    return new Deadlines(database, clock);
  }

  @Bean
  DeadlineClock deadlineClock(
      Deadlines deadlines,
      ObjectProvider<DeadlineHandler> handlers,
      @Value("${spring.application.name}") String service) {
    return new DeadlineClock(deadlines, handlers.orderedStream().toList(), service);
  }
}
