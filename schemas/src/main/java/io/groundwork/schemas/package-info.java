/**
 * The published language: what crosses a topic, and nothing else.
 *
 * <p>Every record has Avro's custom coders and none has a logical type, which would switch them
 * off. A serde must turn them on, by {@code setCustomCoders(true)} on the {@code SpecificData} that
 * it hands to its writers and readers, or by {@code
 * -Dorg.apache.avro.specific.use_custom_coders=true} before the first record class loads; {@code
 * setFastReaderEnabled(true)} takes precedence over them when reading. The bytes are the same in
 * every case.
 *
 * <p>To read them, Avro 1.12.2 must be told that these packages are trusted: {@code
 * ClassSecurityValidator.setGlobal} or {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES}.
 */
@NullMarked
package io.groundwork.schemas;

import org.jspecify.annotations.NullMarked;
