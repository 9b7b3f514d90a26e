package io.groundwork.platform.defaults;

import io.groundwork.platform.problem.UnfitValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Holds the JSON of requests to the bounds; the journal is read with a mapper of its own. */
final class BoundedValues extends ValueDeserializerModifier {

  private static final Set<Class<?>> TYPES =
      Set.of(String.class, BigDecimal.class, LocalDate.class, OffsetDateTime.class, Instant.class);

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return TYPES.contains(description.getBeanClass()) ? new Bounded(deserializer) : deserializer;
  }

  /** Reads as before, then looks at what was read. */
  private static final class Bounded extends DelegatingDeserializer {

    Bounded(ValueDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
      return new Bounded(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      var value = super.deserialize(parser, context);
      var broken = Bounds.brokenBy(value);
      if (broken != null) {
        throw new UnfitValue(parser, broken.detail(), broken.remedy());
      }
      return value;
    }
  }
}
