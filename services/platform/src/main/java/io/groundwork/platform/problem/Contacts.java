package io.groundwork.platform.problem;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds e-mail addresses, and telephone numbers that are written as such: with a plus and 11 to 15
 * digits, or with an area code in brackets behind an 8. Numbers of contracts and laws are no such;
 * digits in threes are an amount.
 */
final class Contacts implements ConstraintValidator<WithoutContacts, String> {

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}_%+.-]@(?:[\\p{L}\\p{N}-]{1,63}+\\.){1,5}\\p{L}{2}");
  private static final String AMOUNT =
      "\\+ \\d{1,3} (?:[\\h,.]\\d{3}){1,5}+ (?:[.,]\\d{1,2})?+ (?![\\h().-]{0,2}\\d)";
  private static final Pattern NUMBER =
      Pattern.compile(
          """
          (?<![\\p{L}\\p{N}]) (?! %s)
          (?: \\+ [1-9] (?: [\\h().-]{0,2}+ \\d ){10,14}+
            | 8 [\\h-]? \\( \\d{3,5} \\) [\\h-]? \\d{1,3} (?: [\\h-]? \\d{2} ){2} )
          (?!\\d)
          """
              .formatted(AMOUNT),
          Pattern.COMMENTS);

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || !found(text);
  }

  static boolean found(String text) {
    return ADDRESS.matcher(text).find() || NUMBER.matcher(text).find();
  }
}
