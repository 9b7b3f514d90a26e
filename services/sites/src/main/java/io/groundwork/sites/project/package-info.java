/** What this service keeps of projects, and what it does when their stage or plan changes. */
@NullMarked
package io.groundwork.sites.project;

import org.jspecify.annotations.NullMarked;
