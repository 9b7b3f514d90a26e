package io.groundwork.portal.register;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;

/** Under which incentive regimes there are territories. */
interface RegimeApi {

  record Territory(String regime) {}

  record Territories(List<Territory> items) {}

  @GetExchange("/territories?limit=100")
  Territories territories();
}
