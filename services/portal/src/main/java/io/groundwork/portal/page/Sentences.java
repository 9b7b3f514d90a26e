package io.groundwork.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What services say, in the reader's language: the bundles' {@code sentence.…} are found by their
 * English texts. In English, and where no sentence is known, it stays as it was said.
 */
@Component
public class Sentences {

  private static final String PREFIX = "sentence.";
  private static final Said NOTHING = new Said("", null);

  private final List<Sentence> known;
  private final MessageSource texts;
  private final Parts parts;

  @Autowired
  public Sentences(MessageSource texts, Formats formats) {
    this(texts, formats, ResourceBundle.getBundle("texts/messages", Locale.ROOT));
  }

  Sentences(MessageSource texts, Formats formats, ResourceBundle english) {
    this.texts = texts;
    this.parts = new Parts(formats, said -> translated(said, _ -> true));
    this.known =
        english.keySet().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> Sentence.of(key, english.getString(key)))
            .sorted(
                Comparator.comparingInt(Sentence::literal).reversed().thenComparing(Sentence::key))
            .toList();
  }

  public Said of(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return NOTHING;
    }
    if (isEnglish()) {
      return new Said(said, null);
    }
    var text = translated(said, _ -> true);
    return text == null ? new Said(said, Locale.ENGLISH.getLanguage()) : new Said(text, null);
  }

  /** A key of the bundles, the end of a {@code form.…}, or what a service said of a field. */
  public Said wrong(@Nullable String detail) {
    if (detail == null) {
      return NOTHING;
    }
    var text =
        Stream.of(detail, "form." + detail)
            .map(this::text)
            .filter(it -> it != null)
            .findFirst()
            .orElse(null);
    return text == null ? of(detail) : new Said(text, null);
  }

  /** Of a field; the portal's own words for it, {@code remedy.<field>}, come first. */
  public Said remedy(String field, @Nullable String remedy) {
    var text = text("remedy." + field);
    return text == null ? wrong(remedy) : new Said(text, null);
  }

  /** A reason that a service gave, or a person, whose words stay as they are. */
  public String reason(@Nullable String reason) {
    if (reason == null) {
      return "";
    }
    var text = isEnglish() ? null : translated(reason, Sentence::isDistinct);
    return text == null ? reason : text;
  }

  /** By what a condition is met: a code, or what a service or a person named. */
  public String evidence(@Nullable String evidence) {
    if (evidence == null) {
      return "";
    }
    var text = text("evidence." + evidence);
    if (text == null && !isEnglish()) {
      text = translated(evidence, _ -> true);
    }
    return text == null ? evidence : text;
  }

  private @Nullable String translated(String said, Predicate<Sentence> which) {
    for (var sentence : known.stream().filter(which).toList()) {
      var found = sentence.parts(said.strip());
      var text = found == null ? null : text(sentence.key());
      if (found != null && text != null && !text.equals(sentence.text())) {
        var written = written(sentence, found);
        if (written != null) {
          return sentence.in(text, written);
        }
      }
    }
    return null;
  }

  /** Null if one of them is nothing that may stand there. */
  private @Nullable List<String> written(Sentence sentence, List<String> found) {
    var written = new ArrayList<String>();
    for (int at = 0; at < found.size(); at++) {
      var part = parts.of(sentence.places().get(at).kind(), found.get(at));
      if (part == null) {
        return null;
      }
      written.add(part);
    }
    return written;
  }

  private @Nullable String text(String key) {
    return texts.getMessage(key, null, null, LocaleContextHolder.getLocale());
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
