/** What sites decides about plots and residency, as far as a stage depends on it. */
@NullMarked
package io.groundwork.projects.site;

import org.jspecify.annotations.NullMarked;
