package io.groundwork.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles of which a caller needs one; the method's annotation wins over the class's. A handler
 * without it stops the start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresRole {

  /** Stands for any role at all. */
  String PIPELINE = "PIPELINE";

  String[] value();

  /** Whether a person has to decide this, so that a machine's token does not do. */
  boolean person() default false;
}
