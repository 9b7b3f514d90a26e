/** Joint ventures from proposal to operation, and the agreements they carry out. */
@NullMarked
package io.groundwork.projects;

import org.jspecify.annotations.NullMarked;
