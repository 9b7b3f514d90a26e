/** One project: where it stands, what happened to it in all services, and what its agency does. */
@NullMarked
package io.groundwork.portal.project;

import org.jspecify.annotations.NullMarked;
