/**
 * Avro on Kafka in Confluent's wire format, over Confluent's REST API, under Confluent's setting
 * names. What goes wrong is told apart: {@link io.groundwork.platform.serde.RegistryUnavailable} is
 * an outage, {@link io.groundwork.platform.serde.UnreadableMessage} is the message.
 */
@NullMarked
package io.groundwork.platform.serde;

import org.jspecify.annotations.NullMarked;
