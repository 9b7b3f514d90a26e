package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Money;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Money in journal answers as everywhere in HTTP: the amount as text. */
@JacksonComponent
final class MoneyJson extends ValueSerializer<Money> {

  @Override
  public void serialize(Money money, JsonGenerator json, SerializationContext context) {
    json.writePOJO(PlanView.MoneyView.of(money));
  }
}
