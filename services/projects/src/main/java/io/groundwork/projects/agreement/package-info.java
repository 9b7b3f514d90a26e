/** A cooperation agreement with its action plan; its progress follows the projects behind it. */
@NullMarked
package io.groundwork.projects.agreement;

import org.jspecify.annotations.NullMarked;
