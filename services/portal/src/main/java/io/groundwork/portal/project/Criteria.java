package io.groundwork.portal.project;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.project.ProjectApi.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What must be true to leave a stage, in the reader's words, and the form that makes it true. */
@Component
class Criteria {

  /** An act with what is known of it already. */
  record Next(String key, String query) {}

  private final MessageSource texts;
  private final Formats formats;

  Criteria(MessageSource texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** A new one is as the service says it. */
  public String of(Criterion it, Project project) {
    var code = it.code();
    var at = code.indexOf(':');
    var kind = at < 0 ? code : code.substring(0, at);
    var thing = code.substring(at + 1);
    var text =
        switch (kind) {
          case "TRACK" -> text(kind + "." + thing + "." + it.who(), "", it.title());
          case "PAPER", "PLANNED" -> text(kind, formats.code("kind", thing), it.title());
          case "SIGNED" -> text(kind, partner(project, thing), it.title());
          case "MILESTONE" -> text(kind, project.milestone(thing).orElse(thing), it.title());
          default -> text(kind, "", it.title());
        };
    return text;
  }

  /** Null when it is met already, or not this reader's. */
  public @Nullable Next act(Criterion it, Offers offers) {
    var code = it.code();
    var thing = code.substring(code.indexOf(':') + 1);
    var act =
        switch (code.substring(0, code.length() - thing.length())) {
          case "PAPER:" -> Act.DOCUMENT;
          case "SIGNED:" -> Act.SIGNATURE;
          case "MILESTONE:" -> Act.REACHED;
          case "PLANNED:" -> Act.MILESTONE;
          case "TRACK:" -> thing.equals("SITE") ? Act.OWN_SITE : null;
          default -> whole(code, it.who());
        };
    return act == null || it.satisfied() || !offers.has(act)
        ? null
        : new Next(act.key(), query(act, thing));
  }

  private static @Nullable Act whole(String code, String who) {
    return switch (code) {
      case "REVIEWED" -> Act.ACCEPTANCE;
      case "ACTIVE" -> Act.RESUMPTION;
      case "SHARES_AGREED" -> who.equals("REVIEWER") ? Act.SHARES_ACCEPTANCE : Act.SHARES;
      default -> null;
    };
  }

  private static String query(Act act, String thing) {
    return switch (act) {
      case DOCUMENT, MILESTONE -> "?kind=" + thing;
      case SIGNATURE -> "?partnerId=" + thing;
      case REACHED -> "?code=" + thing;
      default -> "";
    };
  }

  private String text(String code, String thing, String otherwise) {
    var text =
        texts.getMessage(
            "criterion." + code,
            thing.isEmpty() ? null : new Object[] {thing},
            otherwise,
            LocaleContextHolder.getLocale());
    return text == null ? otherwise : text;
  }

  private static String partner(Project project, String id) {
    return project.partner(id).map(Project.Partner::name).orElse(id);
  }
}
