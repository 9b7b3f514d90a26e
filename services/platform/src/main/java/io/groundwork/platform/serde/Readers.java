package io.groundwork.platform.serde;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Finds the reader for the schema a message was written in. */
final class Readers {

  private final SchemaRegistryClient client;
  private final boolean specific;
  private final List<String> trusted;
  private final Lookups<Integer, DatumReader<Object>> readers;

  Readers(SchemaRegistryClient client, SerdeConfig config) {
    this.client = client;
    specific = config.getBoolean(SerdeConfig.SPECIFIC);
    trusted = config.getList(SerdeConfig.TRUSTED);
    readers = new Lookups<>(config.getInt(SerdeConfig.CACHE_LIMIT));
    TrustedPackages.trust(trusted);
  }

  DatumReader<Object> of(int id) {
    return readers.get(id, this::resolve);
  }

  private DatumReader<Object> resolve(int id) {
    try {
      var written = client.schema(id);
      return specific && written.getType() == Schema.Type.RECORD
          ? specific(written)
          : fast(GenericData.get(), written, written);
    } catch (RegistryRefused e) {
      throw new UnreadableMessage("no schema has the id " + id, e);
    } catch (IOException | RuntimeException e) {
      throw e instanceof SerdeException known
          ? known
          : new UnreadableMessage("no reader for schema " + id, e);
    }
  }

  private DatumReader<Object> specific(Schema written) throws IOException {
    var type = load(SpecificData.getClassName(written));
    var model = SpecificData.getForClass(type);
    return fast(model, written, model.getSchema(type));
  }

  private Class<?> load(String name) {
    if (!TrustedPackages.contains(trusted, name)) {
      throw new UnreadableMessage("type " + name + " is in no trusted package", null);
    }
    try {
      var type = Class.forName(name, false, loader());
      if (SpecificRecord.class.isAssignableFrom(type)) {
        return type;
      }
      throw new UnreadableMessage("type " + name + " is not a generated Avro class", null);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new UnreadableMessage("type " + name + " is unknown here", e);
    }
  }

  private static ClassLoader loader() {
    var context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : Readers.class.getClassLoader();
  }

  /** Made once and before it is shared: Avro's lazy way is not safe between threads. */
  private static DatumReader<Object> fast(GenericData model, Schema written, Schema read)
      throws IOException {
    return model.getFastReaderBuilder().createDatumReader(written, read);
  }
}
