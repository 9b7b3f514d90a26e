package io.groundwork.sites.allocation;

import org.jspecify.annotations.Nullable;

/** What came of a request for a hold: the plot, or a place on its waitlist and the reason. */
record HoldAnswer(AllocationView allocation, @Nullable Integer place, @Nullable String reason) {}
