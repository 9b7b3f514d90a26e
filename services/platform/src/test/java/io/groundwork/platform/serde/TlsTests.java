package io.groundwork.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry behind TLS that wants a certificate from us too. */
class TlsTests {

  private static final String PASSWORD = "key-store-password";

  @TempDir Path directory;

  private final Map<String, Object> settings = new HashMap<>();
  private FakeRegistry registry = new FakeRegistry();

  @BeforeEach
  void start() throws Exception {
    registry.close();
    registry = new FakeRegistry(server(keyStore("server", "localhost"), keyStore("us", "us")));
    settings.put("schema.registry.url", registry.url());
    settings.put("max.retries", 0);
    store("truststore", "server");
    store("keystore", "us");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private void store(String kind, String name) {
    settings.put("schema.registry.ssl." + kind + ".location", file(name).toString());
    settings.put("schema.registry.ssl." + kind + ".password", PASSWORD);
    settings.put("schema.registry.ssl." + kind + ".type", "PKCS12");
  }

  private Path file(String name) {
    return directory.resolve(name + ".p12");
  }

  private KeyStore keyStore(String name, String host) throws Exception {
    var command =
        new ProcessBuilder(
            (Path.of(System.getProperty("java.home"), "bin", "keytool")
                    + " -genkeypair -noprompt -alias key -keyalg EC -validity 2 -storetype PKCS12"
                    + (" -dname CN=" + host + " -ext san=dns:" + host)
                    + (" -keystore " + file(name) + " -storepass " + PASSWORD))
                .split(" "));
    assertThat(command.inheritIO().start().waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file(name))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static HttpsServer server(KeyStore own, KeyStore trusted) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            var wanted = tls.getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    return server;
  }

  private void ask() {
    try (var client = new SchemaRegistryClient(settings)) {
      assertThat(client.subjects()).isEmpty();
    }
  }

  @Test
  void trustsAndIsTrusted() {
    ask();
    assertThat(registry.requests).containsExactly("GET /subjects");
  }

  @Test
  void needsACertificateOfItsOwn() {
    settings.keySet().removeIf(it -> it.contains("keystore"));
    assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(this::ask);
  }

  @Test
  void doesNotTrustAnybodyElse() throws Exception {
    keyStore("stranger", "localhost");
    store("truststore", "stranger");
    assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(this::ask);
    assertThat(registry.requests).isEmpty();
  }

  @Test
  void doesNotTrustTheRightCertificateOnAnotherHost() {
    settings.put("schema.registry.url", registry.url().replace("localhost", "127.0.0.1"));
    assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(this::ask);
  }
}
