/** A joint venture: its papers, partners, milestones and stage. Nobody else decides a stage. */
@NullMarked
package io.groundwork.projects.project;

import org.jspecify.annotations.NullMarked;
