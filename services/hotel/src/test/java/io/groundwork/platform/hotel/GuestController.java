package io.groundwork.platform.hotel;

import io.groundwork.platform.security.RequiresRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guests without any validation, so that the database has to refuse what is wrong. */
@RestController
@RequestMapping("/guests")
@RequiresRole("CLERK")
class GuestController {

  private final JdbcClient jdbc;

  GuestController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who comes. */
  record Guest(
      int number,
      String name,
      @Nullable BigDecimal price,
      @Nullable LocalDate born,
      @Nullable Instant since,
      @Nullable List<String> likes) {}

  @PostMapping
  String register(@RequestBody Guest guest) {
    jdbc.sql("INSERT INTO guest (number, name) VALUES (:number, :name)")
        .param("number", guest.number())
        .param("name", guest.name())
        .update();
    return guest.name();
  }

  @GetMapping
  List<Integer> numbers(
      @RequestParam String name,
      @RequestParam(required = false) @Nullable LocalDate born,
      @RequestParam(required = false) @Nullable Instant since) {
    return jdbc.sql("SELECT number FROM guest WHERE name = :name")
        .param("name", name)
        .query((row, _) -> row.getInt("number"))
        .list();
  }
}
