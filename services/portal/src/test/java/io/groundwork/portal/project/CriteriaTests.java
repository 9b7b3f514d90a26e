package io.groundwork.portal.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.project.ProjectApi.Criterion;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a stage waits for, in words, and the form that brings it. */
class CriteriaTests {

  private static final Offers ALL = new Offers(EnumSet.allOf(Act.class));
  private static final Offers NONE = new Offers(EnumSet.noneOf(Act.class));

  private final Criteria criteria = new Criteria(Samples.texts(), Samples.formats());

  @BeforeEach
  void speakEnglish() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void speakAnything() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER:BUSINESS_PLAN, REGISTRAR, A valid paper is attached: Business plan",
    "MILESTONE:ROOF, REGISTRAR, Milestone reached: The roof",
    "TRACK:SITE, REVIEWER, Its own site is accepted",
    "TRACK:SITE, SITE_OFFICER, A plot is held",
    "SHARES_AGREED, REVIEWER, The partners' shares are agreed",
    "MOON, REGISTRAR, as the service says"
  })
  void readsInTheReadersWords(String code, String who, String text) {
    assertThat(criteria.of(criterion(code, who, false), Samples.project("CLOSING")))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER:PERMIT, REGISTRAR, document, ?kind=PERMIT",
    "PLANNED:ACCEPTANCE, REGISTRAR, milestone, ?kind=ACCEPTANCE",
    "MILESTONE:ROOF, REGISTRAR, reached, ?code=ROOF",
    "TRACK:SITE, REVIEWER, own-site, ''",
    "SHARES_AGREED, REVIEWER, shares-acceptance, ''",
    "SHARES_AGREED, REGISTRAR, shares, ''",
    "ACTIVE, REVIEWER, resumption, ''"
  })
  void leadsToTheFormThatBringsIt(String code, String who, String act, String query) {
    var next = Objects.requireNonNull(criteria.act(criterion(code, who, false), ALL));
    assertThat(next).isEqualTo(new Criteria.Next(act, query));
  }

  @Test
  void leadsNowhereWhenItIsMetOrNotThisReaders() {
    assertThat(criteria.act(criterion("REVIEWED", "REVIEWER", true), ALL)).isNull();
    assertThat(criteria.act(criterion("REVIEWED", "REVIEWER", false), NONE)).isNull();
    assertThat(criteria.act(criterion("TRACK:FINANCING", "FINANCIER", false), ALL)).isNull();
  }

  private static Criterion criterion(String code, String who, boolean met) {
    return new Criterion(code, "as the service says", who, null, met, Samples.AT);
  }
}
