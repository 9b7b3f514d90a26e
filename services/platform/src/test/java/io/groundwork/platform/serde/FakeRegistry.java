package io.groundwork.platform.serde;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import tools.jackson.databind.json.JsonMapper;

/** A registry on loopback that does as Confluent's, until it is told to misbehave. */
final class FakeRegistry implements AutoCloseable {

  /** What it does to one request. */
  interface Misbehaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final Queue<Misbehaviour> misbehaviours = new ConcurrentLinkedQueue<>();
  private final List<String> schemas = new ArrayList<>();
  private final Map<String, List<Integer>> subjects = new HashMap<>();
  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
  final List<String> queries = new CopyOnWriteArrayList<>();
  final Map<String, String> levels = new HashMap<>();

  FakeRegistry() {
    this(open());
  }

  FakeRegistry(HttpServer server) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private static HttpServer open() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return (server instanceof HttpsServer ? "https" : "http")
        + "://localhost:"
        + port()
        + "/registry";
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The next requests are answered so; the ones after them properly again. */
  void next(Misbehaviour... answers) {
    misbehaviours.addAll(List.of(answers));
  }

  void next(int times, Misbehaviour answer) {
    for (int i = 0; i < times; i++) {
      misbehaviours.add(answer);
    }
  }

  static Misbehaviour status(int status, String body) {
    return exchange -> reply(exchange, status, body);
  }

  static Misbehaviour hangUp() {
    return HttpExchange::close;
  }

  /** Sends back what came in, headers too, as careless servers do. */
  static Misbehaviour echo(int status) {
    return exchange ->
        reply(exchange, status, "you sent " + exchange.getRequestHeaders().entrySet());
  }

  void forgive() {
    misbehaviours.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getRawPath().replaceFirst("^/registry", "");
    requests.add(exchange.getRequestMethod() + " " + path);
    var query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      queries.add(query);
    }
    headers.add(Map.copyOf(exchange.getRequestHeaders()));
    var misbehaviour = misbehaviours.poll();
    if (misbehaviour != null) {
      misbehaviour.answer(exchange);
      return;
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (this) {
      behave(exchange, exchange.getRequestMethod(), path.substring(1).split("/"), body);
    }
  }

  private void behave(HttpExchange exchange, String method, String[] path, String body)
      throws IOException {
    var posted = method.equals("POST") ? JSON.readTree(body).path("schema").asString() : "";
    switch (path[0]) {
      case "schemas" -> byId(exchange, Integer.parseInt(path[2]));
      case "config" -> {
        levels.put(path[1], JSON.readTree(body).path("compatibility").asString());
        reply(exchange, 200, body);
      }
      case "compatibility" -> compatibility(exchange, path[2], posted);
      case "subjects" -> {
        switch (path.length) {
          case 1 -> reply(exchange, 200, JSON.writeValueAsString(subjects.keySet()));
          case 2 -> lookup(exchange, path[1], posted);
          case 3 -> {
            if (method.equals("POST")) {
              reply(exchange, 200, "{\"id\":" + add(path[1], posted) + "}");
            } else {
              list(exchange, path[1]);
            }
          }
          default -> version(exchange, path[1], path[3]);
        }
      }
      default -> reply(exchange, 404, "<html>nothing here</html>");
    }
  }

  synchronized int add(String subject, String schema) {
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    int id = schemas.indexOf(schema) + 1;
    var versions = subjects.computeIfAbsent(subject, _ -> new ArrayList<>());
    if (!versions.contains(id)) {
      versions.add(id);
    }
    return id;
  }

  synchronized List<String> schemasOf(String subject) {
    return subjects.getOrDefault(subject, List.of()).stream()
        .map(id -> schemas.get(id - 1))
        .toList();
  }

  private void byId(HttpExchange exchange, int id) throws IOException {
    if (id < 1 || id > schemas.size()) {
      reply(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema " + id + " not found\"}");
    } else {
      reply(exchange, 200, JSON.writeValueAsString(Map.of("schema", schemas.get(id - 1))));
    }
  }

  private void lookup(HttpExchange exchange, String subject, String schema) throws IOException {
    var versions = subjects.get(subject);
    int id = schemas.indexOf(schema) + 1;
    if (versions == null) {
      reply(exchange, 404, "{\"error_code\":40401,\"message\":\"Subject not found.\"}");
    } else if (!versions.contains(id)) {
      reply(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema not found.\"}");
    } else {
      reply(exchange, 200, "{\"id\":" + id + "}");
    }
  }

  private void list(HttpExchange exchange, String subject) throws IOException {
    var versions = subjects.get(subject);
    if (versions == null) {
      reply(exchange, 404, "{\"error_code\":40401,\"message\":\"Subject not found.\"}");
      return;
    }
    var numbers = new ArrayList<Integer>();
    versions.forEach(_ -> numbers.add(numbers.size() + 1));
    reply(exchange, 200, JSON.writeValueAsString(numbers));
  }

  private void version(HttpExchange exchange, String subject, String version) throws IOException {
    var versions = subjects.getOrDefault(subject, List.of());
    int number = version.equals("latest") ? versions.size() : Integer.parseInt(version);
    if (number < 1) {
      reply(exchange, 404, "{\"error_code\":40401,\"message\":\"Subject not found.\"}");
      return;
    }
    int id = versions.get(number - 1);
    reply(
        exchange,
        200,
        JSON.writeValueAsString(
            Map.of("version", number, "id", id, "schema", schemas.get(id - 1))));
  }

  private void compatibility(HttpExchange exchange, String subject, String schema)
      throws IOException {
    boolean fits =
        schemasOf(subject).stream().allMatch(old -> reads(old, schema) && reads(schema, old));
    reply(exchange, 200, "{\"is_compatible\":" + fits + "}");
  }

  private static boolean reads(String reader, String writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(
                new Schema.Parser().parse(reader), new Schema.Parser().parse(writer))
            .getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
