package io.groundwork.platform.problem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A text that events keep for ever, so that no e-mail address and no telephone number may come in.
 * A name cannot be told from a word, and passes.
 */
@Documented
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = Contacts.class)
public @interface WithoutContacts {

  String message() default
      "leave out e-mail addresses and telephone numbers: this text is kept for ever, and cannot be"
          + " deleted when a person asks for it";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
