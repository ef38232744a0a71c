package io.cvf.ecosystem.metering.ingest;

import static io.cvf.ecosystem.metering.ingest.Reporting.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class CountedOnceTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired ExecutionLog log;
  Reporting reporting;

  @BeforeEach
  void globexReports() throws Exception {
    reporting = new Reporting(context);
  }

  @Test
  void theSameIdWithAnotherBodyIsRefused() throws Exception {
    var event = reporting.event("a");
    reporting.send(event);
    var changed = new HashMap<>(event);
    changed.put("data", Map.of("outcome", "SUCCEEDED", "quantity", 2));

    var answer = reporting.sendBatch(List.of(event, changed, reporting.event("b")));

    assertThat(read(answer, "duplicates")).isEqualTo(1);
    assertThat(read(answer, "accepted")).isEqualTo(1);
    assertThat(answer).bodyJson().extractingPath("refusals[0].reason").isEqualTo("ID_REUSED");
  }

  @Test
  void ofTwoInOneBatchTheFirstCounts() throws Exception {
    var event = reporting.event("a");
    var changed = new HashMap<>(event);
    changed.put("subject", "drill@1.0.0");

    var answer = reporting.sendBatch(List.of(event, changed, event));

    assertThat(read(answer, "accepted")).isEqualTo(1);
    assertThat(read(answer, "duplicates")).isEqualTo(1);
    assertThat(read(answer, "refusals[0].index")).isEqualTo(1);
  }

  @Test
  void theSameIdFromAnotherSourceIsAnotherExecution() throws Exception {
    var there = reporting.event("a");
    there.put("source", Reporting.SOURCE + "/eu/worker-7");

    assertThat(read(reporting.sendBatch(List.of(reporting.event("a"), there)), "accepted"))
        .isEqualTo(2);
  }

  @RepeatedTest(3)
  void sentByManyAtOnceItCountsOnce() throws Exception {
    var events = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 600; i++) {
      events.add(reporting.event("event-" + i));
    }
    var lines = Reporting.lines(events);
    var shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(7));
    var others = Reporting.lines(shuffled.subList(0, 450));

    var answers =
        Together.run(
            () -> reporting.send("application/x-ndjson", lines),
            () -> reporting.send("application/x-ndjson", others),
            () -> reporting.send("application/x-ndjson", lines),
            () -> reporting.send("application/x-ndjson", others));

    var accepted = 0;
    for (var answer : answers) {
      assertThat(answer).hasStatusOk();
      accepted += read(answer, "accepted");
    }
    assertThat(accepted).isEqualTo(600);
    assertThat(reporting.stored()).isEqualTo(600);
    assertThat(reporting.days()).isEqualTo(reporting.recounted());
  }

  /** Any order, repetition and splitting of the same events gives the same sums. */
  @Test
  void sumsDoNotDependOnHowEventsCameIn() throws Exception {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var events = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 300; i++) {
      var outcome = random.nextInt(5) == 0 ? "FAILED" : "SUCCEEDED";
      var event = reporting.event("event-" + i);
      event.put("data", Map.of("outcome", outcome, "quantity", 1 + random.nextInt(50)));
      event.put("subject", random.nextBoolean() ? "weather@1.0.0" : "drill@1.0.0");
      event.put("time", Instant.now().minus(random.nextInt(30 * 24), ChronoUnit.HOURS).toString());
      events.add(event);
    }
    reporting.send("application/x-ndjson", Reporting.lines(events));
    var once = List.of(reporting.days(), reporting.hours());
    forget();

    var again = new ArrayList<>(events);
    again.addAll(events.subList(random.nextInt(200), 300));
    Collections.shuffle(again, random);
    for (var from = 0; from < again.size(); ) {
      var to = Math.min(again.size(), from + 1 + random.nextInt(120));
      assertThat(reporting.sendBatch(again.subList(from, to))).hasStatusOk();
      from = to;
    }

    assertThat(List.of(reporting.days(), reporting.hours())).as("seed %d", seed).isEqualTo(once);
    assertThat(reporting.days()).as("seed %d", seed).isEqualTo(reporting.recounted());
  }

  private void forget() {
    for (var table :
        List.of("execution", "execution_key", "usage_day", "usage_hour", "usage_news")) {
      database.sql("delete from metering." + table).update();
    }
  }

  @Test
  void moreThanCanBeWrittenIsSentAwayBeforeMemoryGrows() {
    var globex = new OrganisationDirectory.Entry(reporting.globex, "globex", "Globex");
    var broken =
        Collections.nCopies(Batch.LARGEST, Reported.broken(0, null, RefusalReason.MALFORMED));
    try (var threads = Executors.newCachedThreadPool()) {
      transaction.executeWithoutResult(_ -> {
        database // whoever writes waits for the end of this
            .sql("insert into metering.consumer (organisation) values (:globex)")
            .param("globex", reporting.globex.value())
            .update();
        for (var i = 0; i < ExecutionLog.MOST_WAITING / Batch.LARGEST; i++) {
          threads.execute(() -> appended(new Batch(globex, broken)));
        }
        await()
            .untilAsserted(() ->
                assertThatThrownBy(() -> log.append(new Batch(globex, broken.subList(0, 1))))
                    .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.slug()).isEqualTo("too-busy")));
      });
    }
    assertThat(appended(new Batch(globex, broken.subList(0, 1))).refusals()).hasSize(1);
  }

  private BatchOutcome appended(Batch batch) {
    try {
      return log.append(batch);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
