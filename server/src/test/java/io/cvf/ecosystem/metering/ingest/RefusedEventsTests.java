package io.cvf.ecosystem.metering.ingest;

import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.metering.ingest.Reporting.JSON;
import static io.cvf.ecosystem.metering.ingest.Reporting.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class RefusedEventsTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired OrganisationDirectory directory;
  @Autowired ExecutionWriter writer;
  @Autowired JdbcClient database;
  Reporting reporting;

  @BeforeEach
  void globexReports() throws Exception {
    clock.set(Instant.parse("2026-11-20T10:00:00Z"));
    reporting = new Reporting(context);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "specversion | \"0.3\"                          | BAD_SPECVERSION",
        "type        | \"com.example.done\"             | BAD_TYPE",
        "id          | \"\"                             | BAD_ID",
        "id          | 7                                | BAD_ID",
        "id          | \"a\\u0000b\"                    | BAD_ID",
        "source      | \"/organisations/acme\"          | WRONG_SOURCE",
        "source      | \"/organisations/globex-two\"    | WRONG_SOURCE",
        "source      | \"/organisations/globex/\\u0000\" | WRONG_SOURCE",
        "time        | \"2026-11-20T09:00:00\"          | BAD_TIME",
        "time        | \"2026-11-20T09:00:00+25:00\"    | BAD_TIME",
        "time        | \"yesterday\"                    | BAD_TIME",
        "time        | null                             | BAD_TIME",
        "time        | \"2026-11-20T10:06:00Z\"         | IN_THE_FUTURE",
        "time        | \"2026-10-16T09:59:59Z\"         | TOO_LATE",
        "time        | \"-999999999-01-01T00:00:00Z\"   | TOO_LATE",
        "time        | \"+999999999-12-31T00:00:00Z\"   | IN_THE_FUTURE",
        "subject     | \"weather\"                      | BAD_SUBJECT",
        "subject     | \"weather@\"                     | BAD_SUBJECT",
        "subject     | \"weather@1.0.0\\u0000\"         | BAD_SUBJECT",
        "subject     | \"whether@1.0.0\"                | UNKNOWN_SKILL",
        "subject     | \"weather@2.0.0\"                | UNKNOWN_VERSION",
        "data        | null                             | BAD_OUTCOME",
        "data        | {\"outcome\":\"done\"}           | BAD_OUTCOME",
        "data        | {\"outcome\":\"SUCCEEDED\",\"quantity\":-1}          | BAD_QUANTITY",
        "data        | {\"outcome\":\"SUCCEEDED\",\"quantity\":0}           | BAD_QUANTITY",
        "data        | {\"outcome\":\"SUCCEEDED\",\"quantity\":1.5}         | BAD_QUANTITY",
        "data        | {\"outcome\":\"SUCCEEDED\",\"quantity\":1000000001}  | BAD_QUANTITY",
        "data        | {\"outcome\":\"SUCCEEDED\",\"quantity\":99999999999999999999} | BAD_QUANTITY",
        "data        | {\"outcome\":\"SUCCEEDED\",\"durationMillis\":-5}    | BAD_DURATION",
        "data        | {\"outcome\":\"SUCCEEDED\",\"durationMillis\":86400001} | BAD_DURATION",
        "data        | {\"outcome\":\"FAILED\",\"outcome\":\"SUCCEEDED\"}   | DUPLICATE_KEY",
        "data        | {\"outcome\":\"FAILED\",\"x\":1,\"x\":2}             | DUPLICATE_KEY",
        "data        | {\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,\"l\":1,\"m\":1,\"m\":2} | DUPLICATE_KEY",
      })
  void eachBadValueHasItsOwnReason(String name, String value, String reason) throws Exception {
    var event = reporting.event("refused");
    event.remove(name);
    var rest = JSON.writeValueAsString(event);
    var text = "{\"" + name + "\": " + value + ", " + rest.substring(1);

    var answer = reporting.send("application/cloudevents+json", text);

    assertThat(read(answer, "accepted")).isZero();
    assertThat(answer).bodyJson().extractingPath("refusals[0].reason").isEqualTo(reason);
    assertThat(reporting.stored()).isZero();
  }

  @Test
  void ofWhoeverIsWrittenAlongNoneUsesTheSources() {
    var globex = directory.find("globex").orElseThrow();
    var acme = directory.find("acme").orElseThrow();

    var outcomes =
        writer.write(
            List.of(
                new Batch(globex, List.of(reported("a"))),
                new Batch(acme, List.of(reported("b")))));

    assertThat(outcomes.getFirst().accepted()).isEqualTo(1);
    assertThat(outcomes.getLast().refusals())
        .extracting(BatchOutcome.Refusal::reason)
        .containsExactly(RefusalReason.WRONG_SOURCE);
  }

  @Test
  void newSourcesEndAtTheirLimitAndKnownOnesGoOn() throws Exception {
    assertThat(read(reporting.send(reporting.event("first")), "accepted")).isEqualTo(1);
    database
        .sql(
            """
            insert into metering.source (consumer, name)
            select consumer, name || '/' || i
            from metering.source, generate_series(1, :more) i
            """)
        .param("more", Consumers.MOST_SOURCES - 2)
        .update();
    var news = new ArrayList<Map<String, Object>>();
    for (var source : List.of("z-1", "z-2", "z-3")) {
      var event = reporting.event("new");
      event.put("source", event.get("source") + "/" + source);
      news.add(event);
    }

    var answer = reporting.sendBatch(news);

    assertThat(read(answer, "accepted")).isEqualTo(1);
    assertThat(answer)
        .bodyJson()
        .extractingPath("refusals[*].reason")
        .isEqualTo(List.of("TOO_MANY_SOURCES", "TOO_MANY_SOURCES"));
    assertThat(read(reporting.send(reporting.event("second")), "accepted")).isEqualTo(1);
  }

  private Reported reported(String id) {
    return new Reported(
        0,
        "1.0",
        CloudEvents.TYPE,
        id,
        Reporting.SOURCE,
        "weather@1.0.0",
        clock.instant().toString(),
        "SUCCEEDED",
        1,
        Reported.ABSENT,
        null);
  }

  @Test
  void whatIsTooLongIsNotRepeatedInTheAnswer() throws Exception {
    var answer = reporting.send(reporting.event("x".repeat(257)));

    assertThat(read(answer, "refused")).isEqualTo(1);
    assertThat(answer).bodyJson().extractingPath("refusals[0].reason").isEqualTo("BAD_ID");
    assertThat(answer).bodyJson().doesNotHavePath("refusals[0].id");
  }

  @Test
  void limitsAreCountedAsTheyAreWritten() throws Exception {
    assertThat(read(reporting.send(reporting.event("x".repeat(256))), "accepted")).isEqualTo(1);
    assertThat(read(reporting.send(reporting.event("x".repeat(257))), "refused")).isEqualTo(1);
    assertThat(
            read(
                reporting.send(reporting.event(Map.of("time", "2026-11-20T10:04:59Z"))),
                "accepted"))
        .isEqualTo(1);
    assertThat(
            read(
                reporting.send(reporting.event(Map.of("time", "2026-10-16T10:00:01Z"))),
                "accepted"))
        .isEqualTo(1);
  }

  @Test
  void nothingOfABatchCountsThatIsNoJson() {
    var good = JSON.writeValueAsString(reporting.event("a"));
    for (var body :
        new String[] {
          "[" + good + ",", "[" + good + "] x", "7", "", "[" + good + " " + good + "]"
        }) {
      assertProblem(
          reporting.send("application/cloudevents-batch+json", body), 400, "malformed-batch");
    }
    assertThat(reporting.stored()).isZero();
  }

  @Test
  void batchesAndBodiesHaveAWrittenLimit() throws Exception {
    var many = new Object[EventBatch.LARGEST + 1];
    Arrays.fill(many, Map.of());
    assertProblem(
        reporting.send("application/cloudevents-batch+json", JSON.writeValueAsString(many)),
        413,
        "batch-too-large");

    var good = Reporting.lines(List.of(reporting.event("a")));
    var bomb = good.repeat(Batch.LARGEST) + " ".repeat((int) BodyStream.LONGEST);
    var answer =
        reporting.send(reporting.token, "application/x-ndjson", Reporting.gzip(bomb), "gzip");
    assertProblem(answer, 413, "body-too-large");
    assertThat(read(answer, "counted.accepted")).isEqualTo(1);
    assertThat(read(answer, "counted.duplicates")).isEqualTo(Batch.LARGEST - 1);
  }

  @Test
  void brokenPackingIsRefusedWithWhatWasCountedBeforeIt() throws Exception {
    var good = Reporting.lines(List.of(reporting.event("a")));
    assertProblem(
        reporting.send(
            reporting.token, "application/x-ndjson", good.getBytes(StandardCharsets.UTF_8), "gzip"),
        400,
        "broken-encoding");
    var packed = Reporting.gzip(good.repeat(30));
    assertProblem(
        reporting.send(
            reporting.token,
            "application/x-ndjson",
            Arrays.copyOf(packed, packed.length - 9),
            "gzip"),
        400,
        "broken-encoding");
    assertThat(reporting.stored()).isZero();
    assertProblem(
        reporting.send(reporting.token, "application/x-ndjson", packed, "br"),
        415,
        "encoding-not-supported");
  }

  @Test
  void aLineThatNeverEndsCostsOnlyItself() throws Exception {
    var lines =
        Reporting.lines(List.of(reporting.event("a")))
            + "{\"id\": \""
            + "x".repeat(500_000)
            + "\"}\n"
            + Reporting.lines(List.of(reporting.event("b")))
            + "y".repeat(CloudEvents.LONGEST + 1);

    var answer = reporting.send("application/x-ndjson", lines);

    assertThat(read(answer, "accepted")).isEqualTo(2);
    assertThat(read(answer, "refused")).isEqualTo(2);
    assertThat(read(answer, "refusals[1].index")).isEqualTo(3);
  }
}
