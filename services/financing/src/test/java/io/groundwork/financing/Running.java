package io.groundwork.financing;

import io.groundwork.test.backing.WithBacking;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on a port, between the topics of its neighbours. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithBacking
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestClock.class, Neighbours.class, Api.class})
@interface Running {}
