package io.cvf.ecosystem.sdk;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.FixtureServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cvf.ecosystem.sdk.FixtureServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTests {

  private static final Answer BUSY = problem(503, "busy", "Busy", "Try later.");
  private static final Answer ME =
      json(
          200,
          """
          {"id":"01990000-0000-7000-8000-000000000001","username":"alice",
           "email":"alice@example.org","roles":["MEMBER"],"joinedAt":"2026-01-01T00:00:00Z"}
          """);

  private final FixtureServer server = new FixtureServer();
  private final SettableRetries retries = new SettableRetries();
  private final Ecosystem ecosystem = retries.connect(server.url());

  @AfterEach
  void close() {
    ecosystem.close();
    server.close();
  }

  @Test
  void readingIsRepeatedAfterAPassingFailure() {
    server.on("GET /me", BUSY, text(502, "text/html", "<h1>Bad gateway</h1>"), ME);

    assertThat(ecosystem.account().me().username()).isEqualTo("alice");

    assertThat(server.asked()).hasSize(3);
    assertThat(retries.waits).hasSize(2);
    assertThat(retries.waits.getFirst()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(retries.waits.getLast()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void lastFailureIsReportedWhenTheAttemptsAreUsedUp() {
    server.on("GET /me", BUSY);

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.account().me())
        .withMessage("Busy: Try later.");

    assertThat(server.asked()).hasSize(Retries.ATTEMPTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "Sun, 1 Mar 2026 12:00:07 GMT"})
  void serverDecidesHowLongToWait(String retryAfter) {
    server.on("GET /me", BUSY.with("Retry-After: " + retryAfter), ME);

    ecosystem.account().me();

    assertThat(retries.waits).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void serverThatAsksForTooMuchPatienceIsLeft() {
    server.on("GET /me", BUSY.with("Retry-After: 3600"), ME);

    assertThatExceptionOfType(EcosystemException.class).isThrownBy(() -> ecosystem.account().me());

    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 412, 422, 500})
  void finalAnswerIsNotAskedForAgain(int status) {
    server.on("GET /me", problem(status, "no", "No", "No."), ME);

    assertThatExceptionOfType(EcosystemException.class).isThrownBy(() -> ecosystem.account().me());

    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void repeatedUploadKeepsItsKeyAndItsBytes(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("a.md"), "# A");
    server.on("POST /rfc-imports?as=draft", BUSY, problem(409, "no", "No", "No."));

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.community().importRfcs(List.of(file), ImportAs.DRAFT));

    assertThat(server.asked()).hasSize(2);
    var first = server.asked().getFirst();
    var second = server.asked().getLast();
    assertThat(second.body()).isEqualTo(first.body()).contains("# A");
    assertThat(second.headers().get("idempotency-key"))
        .isEqualTo(first.headers().get("idempotency-key"));
  }

  @Test
  void serverThatIsNotThereIsNamed() {
    var address = server.url();
    server.close();

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.account().me())
        .satisfies(failure -> {
          assertThat(failure.problem().is("unreachable")).isTrue();
          assertThat(failure.problem().title()).isEqualTo("Cannot reach " + address);
        });

    assertThat(retries.waits).hasSize(Retries.ATTEMPTS - 1);
  }

  @Test
  void strangerIsRecognisedByItsAnswer() {
    server.on("GET /me", text(200, "text/html", "<h1>Welcome</h1>"));

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.account().me())
        .satisfies(failure -> assertThat(failure.problem().is("unreadable-answer")).isTrue());
  }

  @Test
  void redirectIsReportedAndNotFollowedWithTheToken() {
    server.on("GET /me", text(301, "", "").with("Location: https://elsewhere.example/"));

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.account().me())
        .withMessageContaining("https://elsewhere.example/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "ftp://example.org", "/rfcs", "http:///x"})
  void addressThatIsNoneIsRefusedAtOnce(String url) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Ecosystem.connect(URI.create(url)))
        .withMessageContaining(url);
  }
}
