package io.groundwork.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParkedFilterTests {

  @Test
  void asksEveryServiceForWhatIsAtFault() {
    var filter = new ParkedFilter("", " ", null, null, null, null);

    assertThat(filter.isSet()).isFalse();
    assertThat(filter.services()).isEqualTo(Pipeline.SERVICES);
    assertThat(filter.parameters().toSingleValueMap()).containsOnlyKeys("waits", "limit");
  }

  @Test
  void asksOneServiceForAllOfAKey() {
    var filter = new ParkedFilter("sites", null, null, " k ", "yes", "abc");

    assertThat(filter.services()).containsExactly("sites");
    assertThat(filter.parameters().toSingleValueMap())
        .containsEntry("key", "k")
        .containsEntry("cursor", "abc")
        .doesNotContainKey("waits");
  }

  @Test
  void leadsToAnotherPageOfOneServiceWithTheSameFilter() {
    var filter = new ParkedFilter(null, "site", null, "a&b=ü", null, "old");

    assertThat(filter.address("projects", "new"))
        .isEqualTo(
            "/operations/parked?handler=site&key=a%26b%3D%C3%BC&service=projects&cursor=new");
    assertThat(filter.address("projects", null)).doesNotContain("cursor");
  }
}
