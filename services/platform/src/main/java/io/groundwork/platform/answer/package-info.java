/**
 * Answers that are given again while what they were made of is the same, so that callers who look
 * at a thing again and again cost a question for its version and no more.
 */
@NullMarked
package io.groundwork.platform.answer;

import org.jspecify.annotations.NullMarked;
