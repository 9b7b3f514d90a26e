package io.groundwork.portal.service;

import io.groundwork.portal.PortalSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a client of a service from an interface with {@code @HttpExchange} methods. Each call is
 * made as the signed-in user, and fails with a {@link ServiceFailure} only.
 */
@Component
public class Services {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, URI> addresses;
  private final RestClient.Builder builder;
  private final JsonMapper json;

  Services(PortalSettings settings, RestClient.Builder builder, JsonMapper json) {
    var services = settings.services();
    this.addresses =
        Map.of(
            "projects", services.projects(),
            "sites", services.sites(),
            "financing", services.financing(),
            "monitoring", services.monitoring(),
            "identity", services.identity());
    this.builder = builder;
    this.json = json;
  }

  public <T> T client(String service, Class<T> type) {
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ);
    var client =
        builder
            .clone()
            .baseUrl(address(service))
            .requestFactory(requests)
            .requestInterceptor((request, body, next) -> call(service, request, body, next))
            .defaultStatusHandler(
                HttpStatusCode::isError,
                (_, response) -> {
                  throw failure(service, response);
                })
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
        .build()
        .createClient(type);
  }

  /** Where it is, for what is no call with one answer. */
  public URI address(String service) {
    var address = addresses.get(service);
    if (address == null) {
      throw new IllegalArgumentException("there is no service " + service);
    }
    return address;
  }

  private static ClientHttpResponse call(
      String service, HttpRequest request, byte[] body, ClientHttpRequestExecution next) {
    request.getHeaders().setBearerAuth(Bearer.token());
    request.getHeaders().set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
    try {
      return next.execute(request, body);
    } catch (IOException e) {
      throw new ServiceAway(service, "no answer", e);
    }
  }

  private ServiceFailure failure(String service, ClientHttpResponse response) throws IOException {
    var status = response.getStatusCode().value();
    if (status >= 500) {
      return new ServiceAway(service, "answered " + status, null);
    }
    try {
      var told = json.readValue(response.getBody(), Problem.Told.class);
      return new ServiceProblem(service, told.as(status));
    } catch (JacksonException e) {
      return new ServiceAway(service, "answered %d in no known shape".formatted(status), e);
    }
  }
}
