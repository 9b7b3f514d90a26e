package io.groundwork.platform.answer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler of GET whose answer to a request without a query is made of nothing but its path,
 * its caller and one stream up to the version that it gives as ETag. A clock, another stream or a
 * projection makes it something else. Only requests without a query are answered again.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnsweredByVersion {

  /** Of the stream. */
  String topic();

  /** The variable of the path that is the stream's id. */
  String id() default "id";
}
