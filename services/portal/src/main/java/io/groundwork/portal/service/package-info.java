/**
 * How a page asks the services: as the signed-in user, with limits, and with what came instead of
 * an answer.
 */
@NullMarked
package io.groundwork.portal.service;

import org.jspecify.annotations.NullMarked;
