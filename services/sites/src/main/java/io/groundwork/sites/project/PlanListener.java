package io.groundwork.sites.project;

import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.PlanCancelled;
import io.groundwork.sites.allocation.AllocationService;
import io.groundwork.sites.residency.ResidencyService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When a plan is cancelled, then the plot goes back, the residency ends, and its relief lapses. */
@Component
class PlanListener implements EventHandler {

  private final AllocationService allocations;
  private final ResidencyService residencies;

  PlanListener(AllocationService allocations, ResidencyService residencies) {
    this.allocations = allocations;
    this.residencies = residencies;
  }

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PLAN);
  }

  /** One transaction and this order: others rely on it. */
  @Override
  public void on(Event event) {
    if (event.payload() instanceof PlanCancelled cancelled) {
      allocations.close(event.key(), cancelled.getReason());
      var day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
      residencies.close(event.key(), cancelled.getReason(), day);
    }
  }
}
