package io.groundwork.sites.allocation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.sites.allocation.domain.Match.Miss;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTests {

  private static final LocalDate JUNE = LocalDate.of(2022, 6, 1);
  private static final Project PROJECT =
      new Project("a", "RU-ADT", new Needs(of(10), utilities(500, 50, 5, true), 20, JUNE));

  /** One value of a plot that just fits, changed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status        | HELD       | AVAILABLE | is HELD for another project
          status        | OFFERED    | AVAILABLE | is OFFERED for another project
          area          | 9          | AREA      | has 9 of 10 ha
          labour        | 19         | LABOUR    | has labour for 19 of 20 jobs
          availableFrom | 2022-06-02 | DATE      | is available from 2022-06-02
          power         | 299        | POWER     | has 499 of 500 kW
          gas           | 49         | GAS       | has 49 of 50 m3/h
          water         | 4          | WATER     | has 4 of 5 m3/day
          road          | false      | ROAD      | has no access by road
          rail          | false      | RAIL      | has no access by rail
          regime        | KE-SEZ     | REGIME    | lies under KE-SEZ, not RU-ADT
          """)
  void saysWhatIsMissingAndByHowMuch(String what, String value, String need, String reason) {
    var match = match(new Plot().with(what, value));

    assertThat(match.fits()).isFalse();
    assertThat(match.misses()).containsExactly(new Miss(need, reason));
  }

  @Test
  void fitsWhenPlotAndTerritoryTogetherJustSuffice() {
    var match = match(new Plot());

    assertThat(match.fits()).isTrue();
    assertThat(match.misses()).isEmpty();
    assertThat(match.spareHectares()).isEqualByComparingTo("0");
  }

  @Test
  void countsWhatTheTerritorySharesOnlyAsFarAsItIsLeft() {
    assertThat(match(new Plot().with("left", "199")).misses())
        .containsExactly(new Miss("POWER", "has 499 of 500 kW"));
  }

  @Test
  void ownPlotIsAvailable() {
    assertThat(match(new Plot().with("status", "HELD").with("own", "true")).fits()).isTrue();
  }

  @Test
  void givesEveryReason() {
    var match = match(new Plot().with("area", "1").with("labour", "0").with("rail", "false"));

    assertThat(match.misses()).extracting(Miss::need).containsExactly("AREA", "LABOUR", "RAIL");
  }

  @Test
  void asksForNothingThatAProjectDoesNotNeed() {
    var modest = new Project("a", null, Needs.NONE);
    var bare = new Plot().with("regime", "KE-SEZ").with("power", "0").with("road", "false");

    assertThat(Matching.rank(modest, List.of(bare.candidate())).getFirst().fits()).isTrue();
  }

  @Test
  void ranksByMissesThenBySpareLandThenByName() {
    var plots =
        List.of(
            new Plot().with("name", "two misses").with("rail", "false").with("labour", "0"),
            new Plot().with("name", "one miss").with("rail", "false"),
            new Plot().with("name", "large").with("area", "90"),
            new Plot().with("name", "b just right"),
            new Plot().with("name", "a just right"));

    assertThat(Matching.rank(PROJECT, plots.stream().map(Plot::candidate).toList()))
        .extracting(Match::name)
        .containsExactly("a just right", "b just right", "large", "one miss", "two misses");
  }

  private static Match match(Plot plot) {
    return Matching.rank(PROJECT, List.of(plot.candidate())).getFirst();
  }

  private static BigDecimal of(int number) {
    return BigDecimal.valueOf(number);
  }

  static Utilities utilities(int power, int gas, int water, boolean access) {
    return new Utilities(of(power), of(gas), of(water), access, access);
  }
}
