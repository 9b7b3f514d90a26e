package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.alert.ReportRepository.Sums;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What an operator watches: messages under way, how long the oldest is, and those given up. */
@Component
class AlertMetrics {

  private final ReportRepository reports;

  AlertMetrics(ReportRepository reports, MeterRegistry meters) {
    this.reports = reports;
    meters.gauge("groundwork.alert.pending", this, each -> each.tell(Sums::pending));
    meters.gauge("groundwork.alert.oldest.seconds", this, each -> each.tell(Sums::oldestSeconds));
    meters.gauge("groundwork.alert.failed", this, each -> each.tell(Sums::failed));
  }

  private double tell(ToDoubleFunction<Sums> which) {
    try {
      return which.applyAsDouble(reports.sums());
    } catch (DataAccessException _) {
      return Double.NaN;
    }
  }
}
