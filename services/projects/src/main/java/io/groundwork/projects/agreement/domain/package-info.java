/** Agreements, action items and how far the projects behind an item have come. Pure. */
@NullMarked
package io.groundwork.projects.agreement.domain;

import org.jspecify.annotations.NullMarked;
