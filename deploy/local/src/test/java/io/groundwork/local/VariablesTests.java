package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VariablesTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-30T10:00:00Z"), ZoneOffset.UTC);

  private final Variables variables = new Variables(CLOCK);

  @Test
  void aTextThatIsOnlyAReferenceBecomesTheValueItself() {
    var farm = JsonMapper.shared().readTree("{\"jobs\": 120}");
    variables.set("farm", farm);
    assertThat(variables.expand(JsonMapper.shared().valueToTree("${farm}"))).isEqualTo(farm);
    assertThat(variables.text("needs ${farm.jobs} people")).isEqualTo("needs 120 people");
  }

  @Test
  void valuesFoundAreExpandedAgain() {
    variables.set("id", JsonMapper.shared().valueToTree("7"));
    variables.set("path", JsonMapper.shared().valueToTree("/projects/${id}"));
    assertThat(variables.text("${path}/hold")).isEqualTo("/projects/7/hold");
  }

  @Test
  void datesAndInstantsCountFromNow() {
    assertThat(variables.text("${today+3d} ${today-1d} ${now+8s}"))
        .isEqualTo("2026-04-02 2026-03-29 2026-03-30T10:00:08Z");
  }

  @Test
  void anUnknownVariableIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> variables.text("${nobody.id}")).hasMessageContaining("nobody.id");
  }
}
