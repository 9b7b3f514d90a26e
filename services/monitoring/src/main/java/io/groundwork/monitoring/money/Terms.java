package io.groundwork.monitoring.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * At which rate a commitment is counted.
 *
 * @param rate units of the capex currency for one of the commitment's, as stored with it
 * @param rateOn day of the rate
 */
record Terms(
    String commitmentId, String financier, String currency, BigDecimal rate, LocalDate rateOn) {}
