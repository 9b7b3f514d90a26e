package io.groundwork.sites.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.sites.Land;
import io.groundwork.sites.ServiceTest;
import io.groundwork.sites.allocation.domain.AllocationState;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.Money;
import io.groundwork.sites.allocation.domain.Needs;
import io.groundwork.sites.allocation.domain.Period;
import io.groundwork.sites.allocation.domain.Project;
import io.groundwork.sites.allocation.domain.Site;
import io.groundwork.sites.allocation.domain.Utilities;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, should every lock and rule above it fail. */
@ServiceTest
class OneProjectPerPlotIntegrationTests {

  @Autowired private AllocationRepository rows;
  @Autowired private Land land;
  @Autowired private JdbcClient jdbc;
  private String plot = "";
  private String territory = "";

  @BeforeEach
  void register() {
    territory = land.territory(0);
    plot = land.plot(territory, 135.1, 1000);
  }

  @Test
  void refusesASecondHold() {
    rows.save("one " + plot, held(), 2);

    assertThatThrownBy(() -> rows.save("other " + plot, held(), 2))
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageContaining("one_project_per_plot");
    assertThat(holders()).isEqualTo(1);
  }

  @Test
  void refusesALeaseBesideAHold() {
    rows.save("one " + plot, held(), 2);

    assertThatThrownBy(() -> rows.save("other " + plot, leased(), 3))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(holders()).isEqualTo(1);
  }

  @Test
  void allowsTheNextHoldOnceTheFirstIsOver() {
    rows.save("one " + plot, held(), 2);
    rows.save("one " + plot, new AllocationState.Closed("one " + plot, "over"), 4);
    rows.save("other " + plot, held(), 2);

    assertThat(holders()).isEqualTo(1);
  }

  @Test
  void refusesAHoldWithoutAPlot() {
    var sql = "UPDATE allocation SET plot_id = NULL WHERE project_id = :id";
    rows.save("one " + plot, held(), 2);

    assertThatThrownBy(() -> jdbc.sql(sql).param("id", "one " + plot).update())
        .hasMessageContaining("check constraint");
  }

  private int holders() {
    return jdbc.sql("SELECT count(*) FROM allocation WHERE plot_id = :plot")
        .param("plot", plot)
        .query(Integer.class)
        .single();
  }

  private Held held() {
    return new Held(project(), site(), Instant.now().plusSeconds(3600), false);
  }

  private Leased leased() {
    var period = new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1));
    return new Leased(project(), site(), "L-1", period, new Money(BigDecimal.ZERO, "RUB"));
  }

  private static Project project() {
    return new Project(UUID.randomUUID().toString(), null, Needs.NONE);
  }

  private Site site() {
    return new Site(plot, territory, Utilities.NONE);
  }
}
