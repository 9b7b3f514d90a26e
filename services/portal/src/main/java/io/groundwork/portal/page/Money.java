package io.groundwork.portal.page;

import java.math.BigDecimal;

/** As the services send it: an amount in one currency, never added to another. */
public record Money(BigDecimal amount, String currency) {}
