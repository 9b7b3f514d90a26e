package io.groundwork.test.backing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.avro.specific.SpecificRecord;

/**
 * On a Spring Boot test: real PostgreSQL, Kafka, schema registry and a token issuer, one of each
 * per JVM. Every application context gets an empty database of its own; topics are shared by all of
 * a JVM, so tests use fresh ids.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithBacking {

  /** Topics beside those of the published language. */
  String[] topics() default {};

  /** Records that {@link #topics} carry beside those of the published language. */
  Class<? extends SpecificRecord>[] records() default {};
}
