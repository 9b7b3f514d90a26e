/** What waits for whose decision; the services that own the rules decide who may take it. */
@NullMarked
package io.groundwork.monitoring.work;

import org.jspecify.annotations.NullMarked;
