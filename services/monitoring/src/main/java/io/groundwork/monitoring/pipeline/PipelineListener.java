package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.inbox.Batch;
import io.groundwork.platform.inbox.BatchHandler;
import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes every event of every topic once; all projections share its place in the topics. */
@Component
class PipelineListener implements BatchHandler {

  static final String NAME = "pipeline";

  private final List<Observer> observers;
  private final List<BatchObserver> batchObservers;
  private final Writes writes;

  PipelineListener(List<Observer> observers, List<BatchObserver> batchObservers, Writes writes) {
    this.observers = observers;
    this.batchObservers = batchObservers;
    this.writes = writes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.copyOf(Topics.all());
  }

  @Override
  public void on(Batch batch) {
    var all = batchObservers.stream().map(each -> each.observing(batch.events())).toList();
    writes.together(
        () ->
            batch.each(
                event -> {
                  observers.forEach(observer -> observer.on(event));
                  all.forEach(observer -> observer.accept(event));
                }));
  }
}
