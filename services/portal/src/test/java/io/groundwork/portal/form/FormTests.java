package io.groundwork.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

class FormTests {

  private static Form typed(String field, String text) {
    return new Form(Map.of(field, List.of(text)), null, false);
  }

  @Test
  void whatWasTypedWinsOverWhatStoodThere() {
    assertThat(typed("title", "Farm").with("title", "Old").text("title")).isEqualTo("Farm");
    assertThat(new Form(Map.of(), null, false).with("title", "Old").text("title")).isEqualTo("Old");
  }

  @Test
  void readsNumbersAsPeopleWriteThem() {
    assertThat(typed("amount", "1 250 000,50").number("amount"))
        .isEqualTo(new BigDecimal("1250000.50"));
    assertThat(typed("amount", "1\u00a0000").number("amount")).isEqualTo(new BigDecimal("1000"));
    assertThat(typed("amount", " ").number("amount")).isNull();
  }

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void fillsInNumbersAsTheReaderTypesThemAndReadsThemAgain() {
    var number = new BigDecimal("1250000.50");
    for (var language : List.of("ru", "en")) {
      LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
      var form = new Form(Map.of(), null, false).with("amount", number);
      assertThat(form.text("amount"))
          .isEqualTo(language.equals("ru") ? "1250000,50" : "1250000.50");
      assertThat(form.number("amount")).isEqualTo(number);
      assertThat(form.amount("amount")).isEqualTo(number);
    }
  }

  @Test
  void saysWhatIsNoNumberAndKeepsIt() {
    var form = typed("amount", "much");
    assertThat(form.number("amount")).isNull();
    assertThat(form.errors("amount")).hasSize(1);
    assertThat(form.text("amount")).isEqualTo("much");
    assertThat(form.again("page", Map.of()).getStatus())
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void keepsTheKeyItCameWithAndTakesNoOther() {
    var key = "8f14e45f-ceea-467f-a9f0-1d3b0c3c1a11";
    assertThat(new Form(Map.of(), key, false).key()).isEqualTo(key);
    assertThat(new Form(Map.of(), "anything", false).key()).hasSize(36);
  }

  @Test
  void aFieldHasTheErrorsOfItsPartsToo() {
    var form = typed("boundary", "{}");
    form.wrong("boundary.coordinates[0]", "is not closed");
    form.wrong("boundaryFile", "is empty");
    assertThat(form.errors("boundary")).hasSize(1);
    assertThat(form.place("boundary.coordinates[0]")).isEqualTo("boundary");
    assertThat(form.place("sides[1].name")).isEqualTo("sides[1].name");
  }
}
