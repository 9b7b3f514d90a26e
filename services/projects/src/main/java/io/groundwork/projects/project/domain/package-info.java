/**
 * What a project may do in which stage. Pure: time, ids and facts of others come in with commands.
 */
@NullMarked
package io.groundwork.projects.project.domain;

import org.jspecify.annotations.NullMarked;
