package io.groundwork.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234567.89 | 1234567.89",
        "1234567,89 | 1234567.89",
        "1 234 567,89 | 1234567.89",
        "1 234 567.89 | 1234567.89",
        "1\u00a0234\u00a0567,89 | 1234567.89",
        "1\u202f234\u202f567 | 1234567",
        "1,234,567.89 | 1234567.89",
        "1.234.567,89 | 1234567.89",
        "1’234’567.89 | 1234567.89",
        "1,234,567 | 1234567",
        "1.234.567 | 1234567",
        "1,234.00 | 1234.00",
        "1 234 | 1234",
        "1 234,567 | 1234.567",
        "1234,567 | 1234.567",
        "0,125 | 0.125",
        "28.5050 | 28.5050",
        "100000000000000000.01 | 100000000000000000.01",
        "0.00 | 0.00"
      })
  void readsASumInAnyOfItsUsualFormsToTheLastDigit(String typed, String meant) {
    assertThat(TypedAmount.of(typed).value()).isEqualTo(new BigDecimal(meant));
    assertThat(TypedAmount.of(typed).wrong()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "1.234", "12,345", "999.000", "012,500"})
  void refusesWhatCouldBeTwoSums(String typed) {
    assertThat(TypedAmount.of(typed)).isEqualTo(new TypedAmount(null, "form.amount.unclear"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "much",
        "-5",
        "1e6",
        "12 34 567",
        "1,23,456.00",
        "1,234.567,89",
        "1.234,567.89",
        "1,,5",
        "1234 567",
        "1 234 56",
        "1,5 000",
        "5 RUB",
        "٣٤",
        "."
      })
  void refusesWhatIsNoSum(String typed) {
    assertThat(TypedAmount.of(typed)).isEqualTo(new TypedAmount(null, "form.amount"));
  }
}
