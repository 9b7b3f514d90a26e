package io.groundwork.sites.plot;

import io.groundwork.platform.problem.InvalidField;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which plots: bbox is west,south,east,north in degrees. */
record PlotFilter(
    @Nullable Status status,
    @Nullable UUID territoryId,
    @Nullable @DecimalMin("0") BigDecimal minHectares,
    @Nullable String bbox) {

  enum Status {
    FREE,
    OFFERED,
    HELD,
    LEASED
  }

  double[] box() {
    if (bbox == null) {
      return new double[] {-180, -90, 180, 90};
    }
    try {
      var box = Arrays.stream(bbox.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      if (box.length == 4 && box[0] <= box[2] && box[1] <= box[3]) {
        return box;
      }
    } catch (NumberFormatException _) {
      throw invalid();
    }
    throw invalid();
  }

  private static InvalidField invalid() {
    return new InvalidField(
        "bbox", "is not a box", "write west,south,east,north in degrees, west before east");
  }
}
