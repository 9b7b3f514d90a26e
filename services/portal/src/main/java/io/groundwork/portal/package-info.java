/**
 * The pages for everybody who works with the pipeline; a package per page, and the frame in
 * session, service, form, live and page.
 */
@NullMarked
package io.groundwork.portal;

import org.jspecify.annotations.NullMarked;
