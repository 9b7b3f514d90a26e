package io.groundwork.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page of each kind that there is, as whoever comes there first sees it. */
@BrowserTest
@Order(59)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GalleryFaultTests {

  private static final int KINDS_AT_LEAST = 68;

  private final Addresses addresses = RunningSystem.get().addresses();
  private final BadMessages bad = new BadMessages(addresses);
  private List<String> starts = List.of();

  @BeforeAll
  void leaveSomethingToDo() {
    bad.junk();
    try (var unfinished = new Unfinished(addresses)) {
      starts = unfinished.pages();
    }
  }

  @AfterAll
  void close() {
    bad.end();
  }

  @ParameterizedTest
  @Order(1)
  @ValueSource(
      strings = {
        "anna.kuznetsova",
        "igor.petrov",
        "oleg.sidorov",
        "andrei.novik",
        "viktor.belov",
        "lev.abramov",
        "admin"
      })
  void showsEveryPage(String user) {
    try (var desk = Desk.of(addresses)) {
      desk.signIn(user, "/board");
      new PageWalk(desk).from(starts);
    }
  }

  @Test
  @Order(2)
  void showsWhatNoLinkLeadsTo() {
    try (var desk = Desk.of(addresses)) {
      Gallery.keep(desk.open("/signed-out"));
      desk.signIn("lev.abramov", "/board");
      Gallery.keep(desk.open("/nowhere"));
    }
  }

  @Test
  @Order(3)
  void hasSeenThemAll() {
    assertThat(Gallery.kinds()).isGreaterThan(KINDS_AT_LEAST);
  }
}
