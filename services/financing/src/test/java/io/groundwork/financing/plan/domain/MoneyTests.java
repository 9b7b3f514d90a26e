package io.groundwork.financing.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

  @ParameterizedTest
  @CsvSource({"-1,RUB", "0.001,RUB", "0.1,JPY", "1,XAU", "1,RUR2"})
  void isNeitherNegativeNorTooFineNorInWhatIsNoCurrency(String amount, String currency) {
    assertThatThrownBy(() -> Money.of(amount, currency))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isEqualHoweverItIsWritten() {
    assertThat(Money.of("1", "RUB")).isEqualTo(Money.of("1.00", "RUB")).hasToString("1.00 RUB");
    assertThat(Money.of("1e3", "JPY")).hasToString("1000 JPY");
  }

  @ParameterizedTest
  @CsvSource({"0.25,0.5,0.12", "0.27,0.5,0.14", "0.01,0.4,0.00"})
  void isConvertedHalfEvenToTheMinorUnit(String amount, BigDecimal rate, String counted) {
    assertThat(Money.of(amount, "USD").at(rate, Currency.getInstance("RUB")))
        .isEqualTo(Money.of(counted, "RUB"));
  }

  @Test
  void doesNotMixCurrencies() {
    assertThatThrownBy(() -> Money.of("1", "RUB").plus(Money.of("1", "USD")))
        .isInstanceOf(CommandRefused.class);
  }

  @Test
  void fallsShortOfATargetByNothingOnceItIsCovered() {
    assertThat(Money.of("3", "RUB").shortOf(Money.of("5", "RUB"))).hasToString("2.00 RUB");
    assertThat(Money.of("7", "RUB").shortOf(Money.of("5", "RUB"))).hasToString("0.00 RUB");
  }
}
