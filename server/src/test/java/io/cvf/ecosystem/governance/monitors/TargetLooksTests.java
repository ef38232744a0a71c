package io.cvf.ecosystem.governance.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@MonitoredTest
class TargetLooksTests {

  @Autowired TargetLooks looks;
  private final Site site = new Site("127.0.0.1");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void expectedAnswerIsASuccess() {
    var look = look(site.url(), List.of(), null);

    assertThat(look.why()).isNull();
    assertThat(look.status()).isEqualTo(200);
  }

  @Test
  void anotherStatusIsAFailureUnlessItIsExpected() {
    site.status = 418;

    assertThat(look(site.url(), List.of(), null).why()).isEqualTo(Cause.STATUS);
    assertThat(look(site.url(), List.of(418), null).why()).isNull();
  }

  @Test
  void textHasToBeWithinWhatIsRead() {
    assertThat(look(site.url(), List.of(), "fine").why()).isNull();
    assertThat(look(site.url(), List.of(), "bad").why()).isEqualTo(Cause.BODY);

    site.text = "x".repeat(TargetLooks.MOST_BYTES) + "fine";
    assertThat(look(site.url(), List.of(), "fine").why()).isEqualTo(Cause.BODY);
    assertThat(look(site.url(), List.of(), null).why()).isNull();
  }

  @Test
  void silenceEndsAtTheTimeout() {
    site.silent = true;

    assertThat(look(site.url(), List.of(), null).why()).isEqualTo(Cause.TIMEOUT);
  }

  @Test
  void whereNobodyListensThereIsNoConnection() {
    var url = site.url();
    site.close();

    assertThat(look(url, List.of(), null).why()).isEqualTo(Cause.CONNECTION);
  }

  @Test
  void certificateNobodyVouchesForMakesNoSafeConnection(@TempDir Path folder) throws Exception {
    var server =
        HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1);
    server.setHttpsConfigurator(new HttpsConfigurator(signedByItself(folder.resolve("keys.p12"))));
    server.start();
    try {
      var url = "https://127.0.0.1:%d/".formatted(server.getAddress().getPort());

      assertThat(look(url, List.of(), null).why()).isEqualTo(Cause.TLS);
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext signedByItself(Path file) throws Exception {
    var password = "of-this-test";
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .start();
    made.getInputStream().readAllBytes();
    assertThat(made.waitFor()).isZero();
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(file.toFile(), password.toCharArray()), password.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void privateAddressIsNotAsked() {
    assertThat(look("http://10.0.0.1/", List.of(), null).why()).isEqualTo(Cause.REFUSED_TARGET);
  }

  private Look look(String url, List<Integer> expected, @Nullable String contains) {
    return looks.look(
        new Target(
            UUID.randomUUID(),
            URI.create(url),
            "GET",
            expected,
            contains,
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            false));
  }
}
