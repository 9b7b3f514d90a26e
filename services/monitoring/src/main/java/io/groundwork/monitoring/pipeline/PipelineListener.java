package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes every event of every topic once; all projections share its place in the topics. */
@Component
class PipelineListener implements EventHandler {

  static final String NAME = "pipeline";

  private final List<Observer> observers;

  PipelineListener(List<Observer> observers) {
    this.observers = observers;
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
  public boolean batched() {
    return true;
  }

  @Override
  public void on(Event event) {
    observers.forEach(observer -> observer.on(event));
  }
}
