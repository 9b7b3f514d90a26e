package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask ivan.petrov@example.org",
        "ask ivan@mail.agency.example. Please",
        "почта: иван@почта.рф",
        "call +7 914 123-45-67",
        "call +79141234567.",
        "Tel.+375 (29) 123-45-67",
        "+375 296 12 34 56",
        "+86 138 1234 5678 in the morning",
        "звоните 8 (4212) 30-55-66",
        "8(914)123-45-67",
      })
  void findsWhatLeadsToAPerson(String text) {
    assertThat(Contacts.found(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contract 8-4212-305566 of 2026-03-01",
        "contract № 79141234567",
        "Federal law 473-FZ of 29.12.2014, article 8 (2) 12",
        "capex +12 500 000 000 RUB, then +1,250,000,000.00",
        "+12 500 000 000.50 RUB",
        "+500000000 RUB, +15 % and 10+20+30",
        "INN 2721001234, OGRN 1022700911111",
        "2026-01-31T10:00:00+10:00 and 48.4827,+135.0838",
        "10 t @ 5.50 a tonne, see @sites",
        "https://maps.example/@48.48,135.08",
        "7f5f6c1e-6d0b-4a57-9d0e-2f6a8c1b3d4e",
        "27:23:0000000:12345",
      })
  void letsNumbersPassThatAreNobodys(String text) {
    assertThat(Contacts.found(text)).isFalse();
  }

  @Test
  void takesNoLongTimeOverALongText() {
    assertThat(Contacts.found("a.".repeat(50_000) + "@" + "a.".repeat(50_000) + "1")).isFalse();
    assertThat(Contacts.found("+1 (".repeat(50_000) + "x 8(123) 1 ".repeat(50_000))).isFalse();
  }
}
