package io.groundwork.platform.journal;

import java.util.function.BiFunction;

/**
 * One kind of event-sourced aggregate.
 *
 * @param topic the Kafka topic, which also names the stream in the journal; the key is the
 *     aggregate's id
 * @param events the sealed interface whose records are the domain events; their simple names are
 *     the types in the journal
 * @param initial the state of a stream without events
 * @param evolve the pure fold
 * @param refusal the exception that decide throws when the rules forbid a command
 */
public record Aggregate<S, E>(
    String topic,
    Class<E> events,
    S initial,
    BiFunction<S, E, S> evolve,
    Class<? extends RuntimeException> refusal) {}
