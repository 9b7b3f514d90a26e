/**
 * What administrators watch and mend: how the services are, and the messages they could not take.
 */
@NullMarked
package io.groundwork.portal.operations;

import org.jspecify.annotations.NullMarked;
