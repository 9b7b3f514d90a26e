package io.groundwork.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.platform.serde.fixture.ParcelSent;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownTypesTests {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void passesOverWhatIsNotThere() {
    assertThat(KnownTypes.knows("io.groundwork.schemas.later.NotYet")).isFalse();
    assertThat(KnownTypes.knows("java.lang.String")).isFalse();
  }

  @Test
  void doesNotTakeAClassThatCannotBeLoadedForUnknown() {
    var type = ParcelSent.class.getName();
    fail(new NoClassDefFoundError("a class it needs"));
    assertThatThrownBy(() -> KnownTypes.knows(type)).isInstanceOf(LinkageError.class);
    fail(new ClassNotFoundException(type, new IOException("the jar cannot be read")));
    assertThatThrownBy(() -> KnownTypes.knows(type)).isInstanceOf(LinkageError.class);

    restore();

    assertThat(KnownTypes.knows(type)).isTrue();
  }

  private void fail(Throwable failure) {
    Thread.currentThread()
        .setContextClassLoader(
            new ClassLoader(before) {
              @Override
              public Class<?> loadClass(String name) throws ClassNotFoundException {
                if (failure instanceof ClassNotFoundException missing) {
                  throw missing;
                }
                throw (Error) failure;
              }
            });
  }
}
