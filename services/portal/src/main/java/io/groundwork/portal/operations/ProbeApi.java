package io.groundwork.portal.operations;

import org.springframework.web.service.annotation.GetExchange;

/** All that a service without events tells of itself; one that is not ready counts as away. */
interface ProbeApi {

  record Probe(String status) {}

  @GetExchange("/actuator/health/readiness")
  Probe readiness();
}
