package io.groundwork.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class DocumentationTests {

  @Test
  void everyTypeSaysWhatItMeans() {
    assertThat(Schemas.named())
        .allSatisfy(schema -> assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank());
  }

  @Test
  void everyFieldSaysWhatItMeans() {
    assertThat(Schemas.records().flatMap(schema -> schema.getFields().stream()))
        .allSatisfy(field -> assertThat(field.doc()).as(field.name()).isNotBlank());
  }

  @Test
  void everyInstantSaysItsUnit() {
    assertThat(fieldsOf(Schema.Type.LONG))
        .isNotEmpty()
        .allSatisfy(
            field -> {
              assertThat(field.name()).matches("until|.*(At|Until)");
              assertThat(field.doc()).contains("milliseconds since 1970-01-01T00:00Z");
            });
  }

  @Test
  void everyDaySaysItsFormat() {
    assertThat(fieldsOf(Schema.Type.STRING))
        .filteredOn(field -> field.name().endsWith("On"))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.doc()).contains("ISO 8601 yyyy-MM-dd"));
  }

  @Test
  void everyEnumFallsBackToUnknown() {
    assertThat(Schemas.enums())
        .isNotEmpty()
        .allSatisfy(
            schema -> {
              assertThat(schema.getEnumDefault()).as(schema.getFullName()).isEqualTo("UNKNOWN");
              assertThat(schema.getEnumSymbols()).startsWith("UNKNOWN");
            });
  }

  private static List<Schema.Field> fieldsOf(Schema.Type type) {
    return Schemas.records()
        .flatMap(schema -> schema.getFields().stream())
        .filter(field -> field.schema().getType() == type)
        .toList();
  }
}
