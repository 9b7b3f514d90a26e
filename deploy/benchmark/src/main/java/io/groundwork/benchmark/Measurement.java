package io.groundwork.benchmark;

import java.util.List;

/** How one ratio is measured. */
interface Measurement {

  List<Result> on(Bench bench);
}
