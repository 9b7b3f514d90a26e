package io.groundwork.portal.page;

import org.jspecify.annotations.Nullable;

/**
 * A service's words for the reader.
 *
 * @param lang {@code en} where they could not be said in the reader's language, else null: what
 *     {@code th:lang} takes
 */
public record Said(String text, @Nullable String lang) {}
