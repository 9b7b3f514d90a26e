package io.groundwork.portal.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Sentences;
import io.groundwork.portal.said.Texts;
import io.groundwork.portal.service.Problem.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A form that comes back with what the service said, as its reader sees it. */
class RefusedFormTests {

  private static final String ATTACHED = "document D-7 is attached already; remove it first";
  private static final String UNKNOWN = "the moon is in the wrong house";

  @AfterEach
  void speakAnything() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void aRefusalIsSaidInTheReadersLanguage() {
    assertThat(summary("ru", ATTACHED))
        .contains("<span>Документ D-7 уже приложен; сначала уберите его.</span>")
        .doesNotContain("lang=", "attached");
    assertThat(summary("en", ATTACHED)).contains(ATTACHED).doesNotContain("lang=");
  }

  @Test
  void whatIsNotKnownIsMarkedAsEnglish() {
    assertThat(summary("ru", UNKNOWN)).contains("<span lang=\"en\">" + UNKNOWN + "</span>");
  }

  @Test
  void whatIsWrongWithAFieldIsSaidInTheReadersLanguage() {
    var wrong = new Invalid("sender", "is no e-mail address", "send name@host");
    assertThat(page("ru", refused("", wrong), Set.of("errors")))
        .contains("Это не адрес электронной почты", ": укажите адрес вида name@host")
        .doesNotContain("lang=");
    assertThat(page("ru", refused("", wrong), Set.of("summary")))
        .contains("Это не адрес электронной почты")
        .doesNotContain("lang=");
    assertThat(page("en", refused("", wrong), Set.of("errors")))
        .contains("is no e-mail address", ": send name@host");
  }

  @Test
  void whatIsNotKnownOfAFieldIsMarkedAsEnglish() {
    var wrong = new Invalid("sender", UNKNOWN, "wait for the sun");
    assertThat(page("ru", refused("", wrong), Set.of("errors")))
        .contains(
            "<span lang=\"en\">" + UNKNOWN + "</span>",
            "<span lang=\"en\">: wait for the sun</span>");
  }

  private static String summary(String language, String detail) {
    return page(language, refused(detail), Set.of("summary"));
  }

  private static Form refused(String detail, Invalid... errors) {
    var type = "urn:groundwork:problem:" + (errors.length == 0 ? "refused" : "invalid-input");
    var form = Form.of(Map.of("sender", "there"));
    var problem = new Problem(type, "Refused", 409, detail, List.of(errors));
    form.again("", Map.of(), new ServiceProblem("projects", problem));
    return form;
  }

  private static String page(String language, Form form, Set<String> fragments) {
    var locale = Locale.forLanguageTag(language);
    LocaleContextHolder.setLocale(locale);
    var context = new Context(locale);
    context.setVariable("form", form);
    context.setVariable("name", "sender");
    context.setVariable("formats", Texts.each(Formats.class));
    context.setVariable("sentences", Texts.each(Sentences.class));
    return engine().process("form", fragments, context);
  }

  private static SpringTemplateEngine engine() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setTemplateEngineMessageSource(Texts.texts());
    return engine;
  }
}
