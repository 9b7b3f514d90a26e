/** Runs everything on one machine: backing servers, services as separate JVMs, the scenario. */
@NullMarked
package io.groundwork.local;

import org.jspecify.annotations.NullMarked;
