/**
 * What the services said, a table per source topic; nothing here depends on the order of topics.
 */
@NullMarked
package io.groundwork.monitoring.facts;

import org.jspecify.annotations.NullMarked;
