package io.groundwork.portal.operations;

import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The services that take and send events, in the order of a project's way. */
@Component
class Pipeline {

  static final List<String> SERVICES = List.of("projects", "sites", "financing", "monitoring");

  private final Map<String, OperationsApi> operations = new LinkedHashMap<>();
  private final Map<String, ParkedApi> parked = new LinkedHashMap<>();

  Pipeline(Services services) {
    for (var service : SERVICES) {
      operations.put(service, services.client(service, OperationsApi.class));
      parked.put(service, services.client(service, ParkedApi.class));
    }
  }

  OperationsApi operations(String service) {
    return of(operations, service);
  }

  ParkedApi parked(String service) {
    return of(parked, service);
  }

  /** All at once; one that is away leaves the others as they are. */
  <T> Map<String, Part<T>> askEach(List<String> services, Function<String, T> question) {
    var asked = new LinkedHashMap<String, Part.Later<T>>();
    services.forEach(it -> asked.put(it, Part.later(() -> question.apply(it))));
    var answers = new LinkedHashMap<String, Part<T>>();
    asked.forEach((service, later) -> answers.put(service, later.get()));
    return answers;
  }

  private static <T> T of(Map<String, T> clients, String service) {
    var client = clients.get(service);
    if (client == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return client;
  }
}
