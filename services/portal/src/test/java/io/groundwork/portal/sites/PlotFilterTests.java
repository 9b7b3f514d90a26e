package io.groundwork.portal.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlotFilterTests {

  @Test
  void asksOnlyForWhatIsSet() {
    assertThat(new PlotFilter(null, " ", "", null).isSet()).isFalse();
    assertThat(new PlotFilter(null, "FREE", "", null).parameters().toSingleValueMap())
        .containsOnlyKeys("status");
  }

  @Test
  void readsHectaresWithACommaToo() {
    var filter = new PlotFilter(null, null, "2,5", null);
    assertThat(filter.parameters().getFirst("minHectares")).isEqualTo("2.5");
  }

  @Test
  void drawsTheSameOnAMapFromTheFirstPlotOn() {
    assertThat(new PlotFilter(null, "HELD", null, "abc").choice()).containsOnlyKeys("status");
  }
}
