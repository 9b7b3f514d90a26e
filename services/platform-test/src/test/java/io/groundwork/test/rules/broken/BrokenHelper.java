package io.groundwork.test.rules.broken;

import io.groundwork.sites.ForeignPlot;

record BrokenHelper(ForeignPlot plot) {}
