/** The published language: what crosses a topic, and nothing else. */
@NullMarked
package io.groundwork.schemas;

import org.jspecify.annotations.NullMarked;
