package io.groundwork.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.work.WorkApi.Item;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTests {

  @ParameterizedTest
  @CsvSource({
    "REVIEW, /projects/p",
    "MILESTONE, /projects/p",
    "SOMETHING_NEW, /projects/p",
    "LEASE, /sites/projects/p",
    "RESIDENCY, /sites/projects/p",
    "COMMITMENT, /financing/p#commitments",
    "CONDITION, /financing/p#conditions",
    "DISBURSEMENT, /financing/p#disbursements"
  })
  void leadsToWhereItIsDecided(String code, String address) {
    assertThat(item(code).address()).isEqualTo(address);
  }

  private static Item item(String code) {
    return new Item(
        code,
        "ANY",
        "p",
        "Farm",
        "agency",
        "RU-KHA",
        "CLOSING",
        null,
        null,
        null,
        0,
        Instant.EPOCH,
        null,
        null);
  }
}
