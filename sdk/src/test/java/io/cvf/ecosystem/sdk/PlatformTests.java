package io.cvf.ecosystem.sdk;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cvf.ecosystem.sdk.FixtureServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformTests {

  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

  private final FixtureServer server = new FixtureServer();
  private final SettableRetries retries = new SettableRetries();
  private final Ecosystem ecosystem = retries.connect(server.url());

  @AfterEach
  void close() {
    ecosystem.close();
    server.close();
  }

  @Test
  void waitingForAJobShowsItsProgressToTheEnd() {
    server.on(
        "GET /jobs/" + ID,
        job("QUEUED", 0, ""),
        job("RUNNING", 1, ""),
        job(
            "DONE",
            2,
            ",\"result\":{\"created\":1,\"revised\":0,\"unchanged\":0,\"failed\":1,"
                + "\"linksResolved\":4},\"messages\":[\"b.md: has no title\"]"));
    var seen = new ArrayList<Integer>();

    var job = ecosystem.platform().awaitJob(ID, Duration.ofHours(1), now -> seen.add(now.done()));

    assertThat(seen).containsExactly(0, 1, 2);
    assertThat(job.result(ImportResult.class)).isEqualTo(new ImportResult(1, 0, 0, 1, 4));
    assertThat(job.messages()).containsExactly("b.md: has no title");
    assertThat(retries.waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(150));
  }

  @Test
  void failedJobIsAnAnswerToo() {
    server.on("GET /jobs/" + ID, job("FAILED", 0, ",\"error\":\"The archive is damaged.\""));

    var job = ecosystem.platform().awaitJob(ID, Duration.ofHours(1), now -> {});

    assertThat(job.state()).isEqualTo(Job.State.FAILED);
    assertThat(job.error()).isEqualTo("The archive is damaged.");
  }

  @Test
  void waitingForAJobHasAnEnd() {
    server.on("GET /jobs/" + ID, job("RUNNING", 1, ""));

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.platform().awaitJob(ID, Duration.ofSeconds(30), now -> {}))
        .withMessageContaining("1 of 2 done")
        .satisfies(failure -> assertThat(failure.problem().is("timeout")).isTrue());

    assertThat(retries.waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(2)) <= 0);
  }

  @Test
  void auditLogIsReadLineByLine() {
    server.on(
        "GET /audit/export",
        text(
            200,
            "application/x-ndjson",
            """
            {"position":1,"record":"{\\"a\\":\\"ä\\"}","hash":"00"}
            {"position":2,"record":"{}","hash":"01"}
            """));

    try (var entries = ecosystem.platform().auditExport()) {
      assertThat(entries)
          .containsExactly(new AuditEntry(1, "{\"a\":\"ä\"}", "00"), new AuditEntry(2, "{}", "01"));
    }
  }

  private static Answer job(String state, int done, String more) {
    return json(
        200,
        """
        {"id":"%s","kind":"rfc-import","state":"%s","done":%d,"total":2,
         "createdAt":"2026-01-01T00:00:00Z"%s}
        """
            .formatted(ID, state, done, more));
  }
}
