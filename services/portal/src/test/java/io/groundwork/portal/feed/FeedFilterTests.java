package io.groundwork.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedFilterTests {

  @Test
  void asksOnlyForWhatIsSet() {
    var filter = new FeedFilter(null, " Dairy & milk ", "", "CLOSING", null);

    assertThat(filter.parameters().toSingleValueMap())
        .containsOnlyKeys("text", "stage")
        .containsEntry("text", "Dairy & milk");
    assertThat(filter.query()).isEqualTo("?text=Dairy%20%26%20milk&stage=CLOSING");
  }

  @Test
  void goesOnWithTheSameFilter() {
    var filter = new FeedFilter(null, null, "RU-KHA", null, "BREACH");

    assertThat(filter.query("c-1")).isEqualTo("?region=RU-KHA&kind=BREACH&cursor=c-1");
  }

  @Test
  void showsAllWhereNothingIsSet() {
    var filter = new FeedFilter("", null, null, null, null);

    assertThat(filter.isSet()).isFalse();
    assertThat(filter.query()).isEmpty();
  }
}
