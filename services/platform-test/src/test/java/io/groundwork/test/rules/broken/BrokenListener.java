package io.groundwork.test.rules.broken;

import io.groundwork.schemas.sites.allocation.HoldPlaced;
import io.groundwork.schemas.sites.plot.PlotRegistered;

class BrokenListener {

  String on(Object event) {
    return switch (event) {
      case HoldPlaced e -> e.getPlotId();
      case PlotRegistered e when !e.getName().isEmpty() -> e.getName();
      default -> "";
    };
  }
}
