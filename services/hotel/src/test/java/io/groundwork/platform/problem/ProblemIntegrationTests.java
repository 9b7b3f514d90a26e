package io.groundwork.platform.problem;

import static io.groundwork.platform.hotel.Hotel.json;
import static io.groundwork.platform.hotel.Hotel.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.hotel.Hotel;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemIntegrationTests {

  private static final String GOOD = "{\"guest\":\"Bob\",\"nights\":2,\"bed\":\"SINGLE\"}";

  private final Hotel hotel = Hotel.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"guest\":\" \",\"nights\":2,\"bed\":\"SINGLE\"} | guest | blank | blank",
        "{\"nights\":2,\"bed\":\"SINGLE\"} | guest | missing | blank",
        "{\"guest\":\"aaaaaaaaaaaaaaaaaaaaaaaaa\",\"nights\":2,\"bed\":\"SINGLE\"} | guest | not"
            + " accepted | 20",
        "{\"guest\":\"B\",\"nights\":-2,\"bed\":\"SINGLE\"} | nights | '-2' | greater than 0",
        "{\"guest\":\"B\",\"bed\":\"SINGLE\"} | nights | missing | whole number",
        "{\"guest\":\"B\",\"nights\":\"2\",\"bed\":\"SINGLE\"} | nights | | whole number",
        "{\"guest\":\"B\",\"nights\":2.5,\"bed\":\"SINGLE\"} | nights | | whole number",
        "{\"guest\":\"B\",\"nights\":99999999999,\"bed\":\"SINGLE\"} | nights | | whole number",
        "{\"guest\":7,\"nights\":2,\"bed\":\"SINGLE\"} | guest | | text",
        "{\"guest\":\"B\",\"nights\":2,\"bed\":\"SOFA\"} | bed | 'SOFA' | SINGLE, DOUBLE",
        "{\"guest\":\"B\",\"nights\":2,\"bed\":1} | bed | | SINGLE, DOUBLE",
        "{\"guest\":\"B\",\"nights\":2,\"bed\":\"SINGLE\",\"from\":\"2026-02-30\"} | from |"
            + " 2026-02-30 | date",
        "{\"guest\":\"B\",\"nights\":2,\"bed\":\"SINGLE\",\"price\":\"dear\"} | price | 'dear' |"
            + " decimal",
        "{\"guest\":\"B\",\"nights\":2,\"bed\":\"SINGLE\",\"extras\":[{\"name\":\"tea\",\"pieces\":{}}]}"
            + " | extras[0].pieces | | whole number",
        "{\"guest\":\"B\",\"nights\":2,\"bed\":\"SINGLE\",\"extras\":[{\"name\":\"tea\",\"pieces\":0}]}"
            + " | extras[0].pieces | '0' | greater",
        "{\"guest\":\"B\",\"nights\":2,\"bed\":\"SINGLE\",\"sauna\":true} | sauna | not known |"
            + " bed, extras, from, guest, nights, price, wishes",
        "{\"guest\":\"B\",\"nights\":2,\"nights\":3,\"bed\":\"SINGLE\"} | body | uplicate | JSON",
        "{\"guest\":\"B\",} | body | line 1, column | JSON",
        "{\"guest\":\"B\" | body | not JSON | JSON",
        "{\"guest\":\"invalid\",\"nights\":2,\"bed\":\"SINGLE\"} | guest | unknown | register",
        "[] | body | wrong form | object",
      })
  void namesFieldAndRemedyOfBadInput(String body, String field, String detail, String remedy) {
    var response = send(hotel.post("/bookings", body));

    var problem = problem(response, 400);
    var error = problem.get("errors").get(0);
    assertThat(error.get("field").asString()).isEqualTo(field);
    assertThat(error.get("detail").asString()).contains(detail == null ? "" : detail);
    assertThat(error.get("remedy").asString()).contains(remedy);
  }

  @Test
  void saysThatTheBodyIsMissing() {
    var problem = problem(send(hotel.post("/bookings", "")), 400);

    assertThat(problem.get("errors").get(0).get("detail").asString()).isEqualTo("is missing");
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    var body = "{\"wishes\":" + "[".repeat(200) + "]".repeat(200) + "}";

    var problem = problem(send(hotel.post("/bookings", body)), 400);

    assertThat(problem.get("detail").asString()).contains("too deep");
  }

  @Test
  void refusesATextThatIsTooLong() {
    var body = "{\"guest\":\"" + "a".repeat(600_000) + "\"}";

    var problem = problem(send(hotel.post("/bookings", body)), 400);

    assertThat(problem.get("detail").asString()).contains("too large");
  }

  @Test
  void refusesABodyOverTheLimitAnnouncedOrNot() {
    var big = "x".repeat(1024 * 1024 + 1).getBytes();
    var announced = hotel.post("/bookings", "").POST(BodyPublishers.ofByteArray(big));
    var chunked =
        hotel
            .post("/bookings", "")
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(big)));

    problem(send(announced), 413);
    problem(send(chunked), 413);
  }

  @ParameterizedTest
  @CsvSource({
    "/rooms?limit=0, limit", "/rooms?limit=201, limit", "/rooms?limit=x, limit",
    "/rooms?cursor=abc, cursor", "/rooms/free, X-House", "/bookings/nonsense, id",
  })
  void namesTheWrongParameter(String path, String parameter) {
    var request = path.equals("/rooms/free") ? path + "?floor=1" : path;

    var problem = problem(send(hotel.request(request)), 400);

    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(parameter);
  }

  @Test
  void namesTheMissingParameter() {
    var problem = problem(send(hotel.request("/rooms/free").header("X-House", "A")), 400);

    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("floor");
  }

  @Test
  void mapsTheRefusalsOfTheBusiness() {
    assertThat(
            problem(send(hotel.post("/bookings", guest("refused"))), 409).get("detail").asString())
        .isEqualTo("The hotel is full.");
    problem(send(hotel.post("/bookings", guest("forbidden"))), 403);
    problem(send(hotel.request("/bookings/" + UUID.randomUUID())), 404);
  }

  @Test
  void tellsTheCurrentVersionToTheStale() {
    var path = "/bookings/" + UUID.randomUUID() + "/extension";

    var stale = send(hotel.post(path, "").header("If-Match", "\"6\""));

    problem(stale, 412);
    assertThat(stale.headers().firstValue("ETag")).hasValue("\"7\"");
    problem(send(hotel.post(path, "").header("If-Match", "W/\"7\"")), 400);
    assertThat(send(hotel.post(path, "").header("If-Match", "\"7\"")).statusCode()).isEqualTo(200);
    assertThat(send(hotel.post(path, "").header("If-Match", "*")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "name, '\"a\\u0000b\"', control character",
    "name, '\"a\\u001bb\"', control character",
    "name, '\"a\\ud800b\"', control character",
    "price, 1E999999999, too many digits",
    "price, '\"1E999999999\"', too many digits",
    "price, '\"-1E-11\"', too many digits",
    "price, '\"1234567890123456789012345678901\"', too many digits",
    "born, '\"1899-12-31\"', out of range",
    "born, '\"+999999999-12-31\"', out of range",
    "since, '\"2201-01-01T00:00:00Z\"', out of range",
    "since, '\"+1000000000-12-31T23:59:59Z\"', cannot be read",
    "likes[1], '[\"tea\",\"\\u0007\"]', control character",
  })
  void namesTheFieldThatIsOutOfBounds(String field, String value, String detail) {
    var name = field.replace("[1]", "");
    var body = "{\"%s\":%s}".formatted(name, value);

    var error = problem(send(hotel.post("/guests", body)), 400).get("errors").get(0);

    assertThat(error.get("field").asString()).isEqualTo(field);
    assertThat(error.get("detail").asString()).contains(detail);
  }

  @Test
  void takesWhatIsJustWithinTheBounds() {
    var body =
        """
        {"number": 1, "name": "Zoë\\r\\n\\tJr. \ud83d\ude00", "price": "12345678901234567890.1234567890",
         "born": "1900-01-01", "since": "2200-12-31T23:59:59Z", "likes": ["tea"]}
        """;

    assertThat(send(hotel.post("/guests", body)).statusCode()).isEqualTo(200);
  }

  @Test
  void blamesTheRequestForDataThatTheDatabaseRefuses() {
    var guest = "{\"number\":%d,\"name\":\"%s\"}";
    assertThat(send(hotel.post("/guests", guest.formatted(2, "Bob"))).statusCode()).isEqualTo(200);

    problem(send(hotel.post("/guests", guest.formatted(2, "Bob"))), 409);
    problem(send(hotel.post("/guests", guest.formatted(3, "unwanted"))), 400);
    problem(send(hotel.post("/guests", guest.formatted(4, "a".repeat(21)))), 400);
    problem(send(hotel.post("/guests", guest.formatted(99_999, "Bob"))), 400);
    problem(send(hotel.request("/guests?name=a%00b")), 400);
    var secret = problem(send(hotel.post("/guests", guest.formatted(2, "Bob"))), 409).toString();
    assertThat(secret).doesNotContain("guest_pkey").doesNotContain("23505");
  }

  @ParameterizedTest
  @CsvSource({"since, %2B1000000000-12-31T23:59:59Z", "born, 0001-01-01", "born, tomorrow"})
  void keepsTimesInTheQueryWithinTheBounds(String parameter, String value) {
    var answer = send(hotel.request("/guests?name=Bob&" + parameter + "=" + value));

    var error = problem(answer, 400).get("errors").get(0);
    assertThat(error.get("field").asString()).isEqualTo(parameter);
  }

  @Test
  void answersWhatNoHandlerTakes() {
    problem(send(hotel.request("/nowhere")), 404);
    problem(send(hotel.request("/")), 404);
    var wrongMethod = send(hotel.request("/bookings").DELETE());
    problem(wrongMethod, 405);
    assertThat(wrongMethod.headers().firstValue("Allow")).hasValue("POST");
    problem(send(hotel.request("/rooms").header("Accept", "image/png")), 406);
    problem(send(hotel.post("/bookings", GOOD).setHeader("Content-Type", "text/plain")), 415);
  }

  @Test
  void keepsTheInsideInsideAndGivesACorrelationId() {
    var response = send(hotel.post("/bookings", guest("broken")).header("X-Correlation-Id", "c-1"));

    var problem = problem(response, 500);
    assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
    assertThat(problem.get("correlationId").asString()).isEqualTo("c-1");
    assertThat(response.headers().firstValue("X-Correlation-Id")).hasValue("c-1");
  }

  @Test
  void asksToRetryWhenTheDatabaseIsAway() {
    var response = send(hotel.request("/rooms/away"));

    problem(response, 503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /rooms/%zz HTTP/1.1",
    "GET /rooms/%00 HTTP/1.1",
    "GET /rooms/..%2f HTTP/1.1",
    "G(T /rooms HTTP/1.1",
    "GET /ro<oms HTTP/1.1",
    "GET /rooms;a=b HTTP/1.1",
    "TRACE / HTTP/1.1",
  })
  void answersWhatTheContainerTurnsAway(String line) throws IOException {
    try (var socket = new Socket("localhost", hotel.port())) {
      var token = "Authorization: Bearer " + hotel.token("CLERK") + "\r\n";
      var request = line + "\r\nHost: localhost\r\n" + token + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes());

      var answer = new String(socket.getInputStream().readAllBytes());

      assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
      assertThat(answer).contains("\"type\":\"urn:groundwork:problem:").doesNotContain("<html");
    }
  }

  private static String guest(String name) {
    return GOOD.replace("Bob", name);
  }

  private static tools.jackson.databind.JsonNode problem(
      HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = json(response);
    assertThat(problem.get("type").asString()).startsWith("urn:groundwork:problem:");
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("instance").asString()).startsWith("/");
    assertThat(problem.get("correlationId").asString()).isNotBlank();
    return problem;
  }
}
