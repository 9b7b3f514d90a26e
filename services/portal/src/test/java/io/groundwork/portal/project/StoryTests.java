package io.groundwork.portal.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.project.FactsApi.Entries;
import io.groundwork.portal.project.FactsApi.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What followed stands under what caused it, the last cause first. */
class StoryTests {

  private static final Entry ACCEPTED =
      Samples.entry("ProjectAccepted", "c1", Samples.AT, Map.of("reviewer", "u"));
  private static final Entry HELD =
      Samples.entry("ProjectPutOnHold", "c2", Samples.AT.plusSeconds(1), Map.of());
  private static final Entry OPENED =
      Samples.entry("PlanOpened", "c1", Samples.AT.plusSeconds(2), Map.of());

  @Test
  void putsEffectsUnderTheirCause() {
    var story = Story.read(_ -> new Entries(List.of(ACCEPTED, HELD, OPENED), null), null);
    assertThat(story.chapters())
        .extracting(Story.Chapter::entries)
        .containsExactly(List.of(HELD), List.of(ACCEPTED, OPENED));
    assertThat(story.whole()).isTrue();
  }

  @Test
  void readsPageAfterPage() {
    var story =
        Story.read(
            cursor ->
                cursor == null
                    ? new Entries(List.of(ACCEPTED), "next")
                    : new Entries(List.of(HELD), null),
            null);
    assertThat(story.chapters()).hasSize(2);
  }

  @Test
  void saysThatThereIsMoreThanItReads() {
    var story = Story.read(_ -> new Entries(List.of(ACCEPTED), "next"), null);
    assertThat(story.whole()).isFalse();
  }

  @Test
  void endsAtTheInstantThatIsAskedFor() {
    var story =
        Story.read(
            _ -> new Entries(List.of(ACCEPTED, HELD, OPENED), null), Samples.AT.plusSeconds(1));
    assertThat(story.chapters()).flatExtracting(Story.Chapter::entries).doesNotContain(OPENED);
  }

  @Test
  void namesWhoActedAndWhoIsNamed() {
    var story = Story.read(_ -> new Entries(List.of(ACCEPTED), null), null);
    assertThat(story.people()).contains("actor", "u");
  }
}
