/** The pipeline over time: how far, how long, whom it waits for, money, jobs, what ends when. */
@NullMarked
package io.groundwork.portal.insight;

import org.jspecify.annotations.NullMarked;
