/** What an administrator asks a running service about itself; the answer tells no business. */
@NullMarked
package io.groundwork.platform.operations;

import org.jspecify.annotations.NullMarked;
