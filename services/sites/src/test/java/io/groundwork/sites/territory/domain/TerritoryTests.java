package io.groundwork.sites.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.sites.territory.domain.TerritoryCommand.ChangeSharedUtilities;
import io.groundwork.sites.territory.domain.TerritoryCommand.RegisterTerritory;
import io.groundwork.sites.territory.domain.TerritoryEvent.SharedUtilitiesChanged;
import io.groundwork.sites.territory.domain.TerritoryEvent.TerritoryRegistered;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TerritoryTests {

  private static final Land LAND =
      new Land("t-1", "North", "RU-KHA", "RU-ADT", "authority", "{}", power(1000));
  private final TerritoryState registered = new TerritoryState.Registered(LAND);

  @Test
  void isRegisteredOnce() {
    var command = new RegisterTerritory(LAND);

    assertThat(Territory.decide(Territory.INITIAL, command))
        .containsExactly(new TerritoryRegistered(LAND));
    assertThatThrownBy(() -> Territory.decide(registered, command))
        .isInstanceOf(CommandRefused.class);
  }

  @Test
  void changesSharedUtilities() {
    var changed = new SharedUtilitiesChanged("t-1", power(800));

    assertThat(Territory.decide(registered, new ChangeSharedUtilities(power(800), power(800))))
        .containsExactly(changed);
    assertThat(Territory.evolve(registered, changed))
        .isEqualTo(new TerritoryState.Registered(LAND.with(power(800))));
  }

  @Test
  void sameSharedUtilitiesChangeNothing() {
    assertThat(Territory.decide(registered, new ChangeSharedUtilities(power(1000), power(0))))
        .isEmpty();
  }

  @Test
  void keepsWhatIsPromised() {
    assertThatThrownBy(
            () -> Territory.decide(registered, new ChangeSharedUtilities(power(799), power(800))))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("800 kW");
  }

  @Test
  void anUnknownTerritoryHasNoUtilities() {
    var command = new ChangeSharedUtilities(power(1), power(0));

    assertThatThrownBy(() -> Territory.decide(Territory.INITIAL, command))
        .isInstanceOf(CommandRefused.class);
  }

  private static Utilities power(int kilowatts) {
    return new Utilities(
        BigDecimal.valueOf(kilowatts), BigDecimal.ZERO, BigDecimal.ZERO, true, false);
  }
}
