package io.groundwork.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes are the same by custom coders and without, and so is what is read from them. */
class EncodingTests {

  private static final ClassSecurityValidator.ClassSecurityPredicate BEFORE =
      ClassSecurityValidator.getGlobal();

  @BeforeAll
  static void trustThePublishedLanguage() {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            BEFORE, type -> type.getName().startsWith("io.groundwork.schemas.")));
  }

  @AfterAll
  static void restoreTrust() {
    ClassSecurityValidator.setGlobal(BEFORE);
  }

  static Stream<SpecificRecord> samples() {
    return Catalogue.events().stream()
        .flatMap(
            event ->
                Stream.of(new Samples(true).of(event.type()), new Samples(false).of(event.type())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writesTheSameBytesAndReadsThemBack(SpecificRecord sample) throws IOException {
    var bytes = written(sample, data(true, false));

    assertThat(written(sample, data(false, false))).isEqualTo(bytes);
    assertThat(read(bytes, sample, data(true, false))).isEqualTo(sample);
    assertThat(read(bytes, sample, data(false, false))).isEqualTo(sample);
    assertThat(read(bytes, sample, data(true, true))).isEqualTo(sample);
  }

  @Test
  void everyRecordHasCustomCoders() {
    assertThat(Schemas.records())
        .allSatisfy(
            schema -> {
              var type = Class.forName(schema.getFullName());
              var method = type.getDeclaredMethod("hasCustomCoders");
              method.setAccessible(true);
              assertThat(method.invoke(type.getConstructor().newInstance())).isEqualTo(true);
            });
  }

  @Test
  void recordsOnceMadeDoNotChange() {
    assertThat(Schemas.records())
        .allSatisfy(
            schema ->
                assertThat(Class.forName(schema.getFullName()).getDeclaredMethods())
                    .noneMatch(method -> method.getName().startsWith("set")));
  }

  private static SpecificData data(boolean customCoders, boolean fastReader) {
    var data = new SpecificData();
    data.setCustomCoders(customCoders);
    data.setFastReaderEnabled(fastReader);
    return data;
  }

  private static byte[] written(SpecificRecord sample, SpecificData data) throws IOException {
    var out = new ByteArrayOutputStream();
    var encoder = EncoderFactory.get().binaryEncoder(out, null);
    new SpecificDatumWriter<SpecificRecord>(sample.getSchema(), data).write(sample, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private static SpecificRecord read(byte[] bytes, SpecificRecord like, SpecificData data)
      throws IOException {
    var reader = new SpecificDatumReader<SpecificRecord>(like.getSchema(), like.getSchema(), data);
    var decoder = DecoderFactory.get().binaryDecoder(bytes, null);
    var read = reader.read(null, decoder);
    assertThat(decoder.isEnd()).isTrue();
    return read;
  }
}
