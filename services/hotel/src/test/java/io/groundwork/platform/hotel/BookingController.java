package io.groundwork.platform.hotel;

import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Bookings: every kind of answer a command can have. */
@RestController
@RequestMapping("/bookings")
@RequiresRole("CLERK")
class BookingController {

  private final JdbcClient jdbc;

  BookingController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a guest wants. */
  record Book(
      @NotBlank @Size(max = 20) String guest,
      @Positive int nights,
      @NotNull Bed bed,
      @Nullable LocalDate from,
      @Nullable BigDecimal price,
      @Nullable List<@Valid Extra> extras,
      @Nullable JsonNode wishes) {}

  /** Something to pay for. */
  record Extra(@NotBlank String name, @Positive int pieces) {}

  /** What there is to sleep in. */
  enum Bed {
    UNKNOWN,
    SINGLE,
    DOUBLE
  }

  /** What was booked. */
  record Booking(UUID id, String guest, String clerk) {}

  @PostMapping
  @Transactional
  ResponseEntity<Booking> book(@Valid @RequestBody Book book, CurrentUser clerk) {
    var id = UUID.randomUUID();
    jdbc.sql("INSERT INTO booking (id, guest) VALUES (:id, :guest)")
        .param("id", id)
        .param("guest", book.guest())
        .update();
    decide(book.guest());
    return ResponseEntity.created(URI.create("/bookings/" + id))
        .eTag(Etag.of(1))
        .body(new Booking(id, book.guest(), clerk.id()));
  }

  private static void decide(String guest) {
    switch (guest) {
      case "refused" -> throw new Refused("The hotel is full.");
      case "forbidden" -> throw new Forbidden("This guest is not yours.");
      case "invalid" -> throw new InvalidField("guest", "is unknown", "register the guest first");
      case "broken" -> throw new IllegalStateException("a secret of the inside");
      default -> {}
    }
  }

  @PostMapping("/{id}/extension")
  String extend(@PathVariable UUID id, ExpectedVersion expected) {
    expected.check(7);
    return "extended";
  }

  @GetMapping("/{id}")
  Booking booking(@PathVariable UUID id) {
    throw new NotFound("booking", id.toString());
  }
}
