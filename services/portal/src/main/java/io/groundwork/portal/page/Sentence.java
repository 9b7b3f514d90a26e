package io.groundwork.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a service says, with the places where it puts something in.
 *
 * @param text as the English bundle has it: {@code milestone {0} is of kind {1,milestone}}
 * @param literal how many characters are the sentence's own
 */
record Sentence(String key, String text, Pattern pattern, List<Place> places, int literal) {

  /**
   * @param kind of what is put in: {@code date}, {@code money}, a prefix of the bundles' codes;
   *     empty if it stays as it is
   */
  record Place(int number, String kind) {}

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,([a-zA-Z.]+\\??))?}");

  static Sentence of(String key, String text) {
    var places = PLACE.matcher(text).results().map(Sentence::place).toList();
    var pattern = new StringBuilder();
    int from = 0;
    for (var place : PLACE.matcher(text).results().toList()) {
      pattern.append(Pattern.quote(text.substring(from, place.start())));
      pattern.append('(').append(shape(place(place).kind())).append(')');
      from = place.end();
    }
    pattern.append(Pattern.quote(text.substring(from)));
    return new Sentence(
        key,
        text,
        Pattern.compile(pattern.toString(), Pattern.DOTALL),
        places,
        PLACE.matcher(text).replaceAll("").length());
  }

  /** What a service put in, in the order of the places; null if it said something else. */
  @Nullable List<String> parts(String said) {
    var found = pattern.matcher(said);
    return found.matches()
        ? IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).toList()
        : null;
  }

  /** Another language's text of the sentence, with what stands at each of its places. */
  String in(String translated, List<String> parts) {
    var byNumber = new HashMap<Integer, String>();
    for (int at = 0; at < parts.size(); at++) {
      byNumber.put(places.get(at).number(), parts.get(at));
    }
    return PLACE
        .matcher(translated)
        .replaceAll(it -> Matcher.quoteReplacement(byNumber.getOrDefault(number(it), it.group())));
  }

  /** Whether it begins in words of its own, so that hardly a person says the same. */
  boolean isDistinct() {
    return !text.startsWith("{0}");
  }

  private static Place place(MatchResult found) {
    return new Place(number(found), found.group(2) == null ? "" : found.group(2));
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }

  private static String shape(String kind) {
    return switch (kind) {
      case "", "sentence", "sentence?", "sentences" -> ".+?";
      case "date" -> "\\d{4}-\\d\\d-\\d\\d";
      case "time" -> "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";
      case "number" -> "-?\\d+(?:\\.\\d+)?";
      case "money" -> "-?\\d+(?:\\.\\d+)? [A-Z]{3}";
      case "role" -> "[A-Z_]+(?: or [A-Z_]+)*";
      case "numbered" -> "\\S*\\d\\S*";
      case "thing" -> "[a-z ]+";
      default -> "[\\w-]+";
    };
  }
}
