/** What a caller is told when a request fails: RFC 9457 problems, each naming field and remedy. */
@NullMarked
package io.groundwork.platform.problem;

import org.jspecify.annotations.NullMarked;
