package io.cvf.ecosystem.sdk.metering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.IngestServer;
import io.cvf.ecosystem.sdk.IngestServer.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExecutionReporterTests {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final IngestServer server = new IngestServer();
  private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
  private final List<Ecosystem> connections = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void close() {
    connections.forEach(Ecosystem::close);
    server.close();
  }

  @Test
  void executionIsReportedAsTheCloudEventItIs() throws Exception {
    try (var reporter = options().open()) {
      reporter.report(
          Execution.of("acme", "translate@1.2.0")
              .withId("one")
              .from("eu/worker-7")
              .at(Instant.parse("2026-03-01T12:00:00.123Z"))
              .withQuantity(12)
              .took(Duration.ofMillis(250))
              .failed());
      assertThat(reporter.flush(MINUTE)).isTrue();
      assertThat(reporter.status()).isEqualTo(new ReporterStatus(0, 1, 0, 0, 0, null));
    }
    assertThat(server.events().getFirst().toString())
        .isEqualTo(
            """
            {"specversion":"1.0","id":"one","source":"/organisations/acme/eu/worker-7",\
            "type":"io.cvf.skill.executed","time":"2026-03-01T12:00:00.123Z",\
            "subject":"translate@1.2.0",\
            "data":{"outcome":"FAILED","quantity":12,"durationMillis":250}}\
            """);
  }

  @Test
  void batchIsSentWhenItIsFullAndWhatIsLeftWhenItHasWaited() throws Exception {
    try (var reporter = options().batches(10, HOUR).open()) {
      reporter.report(executions(25));
      awaitPending(reporter, 5);
      assertThat(server.requests()).containsExactly(10, 10);
      assertThat(reporter.flush(MINUTE)).isTrue();
    }
    try (var reporter = options().batches(10, MOMENT).open()) {
      reporter.report(executions(3));
      awaitPending(reporter, 0);
    }
    assertThat(server.ids()).hasSize(28);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultIsOvercomeAndNothingIsCountedTwice(Fault fault) throws Exception {
    server.chunksOf(3).failing(fault, fault);
    var sent = executions(10);
    try (var reporter = options().open()) {
      reporter.report(sent);
      assertThat(reporter.flush(MINUTE)).isTrue();
      var status = reporter.status();
      assertThat(status.accepted() + status.duplicates()).isEqualTo(10);
    }
    assertThat(server.ids()).containsExactlyElementsOf(ids(sent));
    assertThat(troubles).hasSize(fault == Fault.NONE ? 0 : 2);
  }

  @Test
  void serverIsLeftAloneForAsLongAsItAsks() throws Exception {
    server.failing(Fault.TOO_BUSY);
    try (var reporter = options().open()) {
      long begin = System.nanoTime();
      reporter.report(executions(1));
      assertThat(reporter.flush(MINUTE)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void refusedOnesAreToldKeptAndHoldUpNobody() throws Exception {
    var refused = new ConcurrentLinkedQueue<RefusedExecution>();
    var file = folder.resolve("refused.ndjson");
    server.listing(2);
    try (var reporter = options().onRefused(refused::add).refusedTo(file).open()) {
      var mixed =
          IntStream.range(0, 10)
              .mapToObj(i -> execution(i % 2 == 0 ? "unknown@1.0.0" : "known@1.0.0", "id-" + i))
              .toList();
      reporter.report(mixed);
      assertThat(reporter.flush(MINUTE)).isTrue();
      assertThat(reporter.status()).isEqualTo(new ReporterStatus(0, 5, 0, 5, 0, null));
    }
    assertThat(refused)
        .extracting(it -> it.execution().id())
        .containsExactly("id-0", "id-2", "id-4", "id-6", "id-8");
    assertThat(refused)
        .extracting(RefusedExecution::reason)
        .containsOnly(RefusalReason.UNKNOWN_SKILL);
    assertThat(Files.readAllLines(file))
        .hasSize(5)
        .first()
        .asString()
        .startsWith(
            "{\"reason\":\"UNKNOWN_SKILL\",\"detail\":\"It is UNKNOWN_SKILL\",\"event\":{\"spec");
  }

  @Test
  void listenerThatFailsDoesNotStopTheReporter() throws Exception {
    Runnable fail =
        () -> {
          throw new IllegalStateException("a bug of somebody else");
        };
    server.failing(Fault.UNAVAILABLE);
    try (var reporter = options().onRefused(_ -> fail.run()).onTrouble(_ -> fail.run()).open()) {
      reporter.report(execution("unknown@1.0.0", "a"));
      reporter.report(execution("known@1.0.0", "b"));
      assertThat(reporter.flush(MINUTE)).isTrue();
    }
    assertThat(server.ids()).containsExactly("b");
  }

  @Test
  void reporterWithoutRoomSaysSoInsteadOfGrowing() throws Exception {
    server.failing(() -> Fault.UNAVAILABLE);
    try (var reporter = options().limit(1_000).patience(MOMENT).spool(folder).open()) {
      assertThatExceptionOfType(BacklogFull.class)
          .isThrownBy(() -> IntStream.range(0, 100).forEach(_ -> reporter.report(executions(1))));
      assertThat(reporter.status().pending()).isBetween(2L, 5L);
      while (reporter.status().trouble() == null) {
        Thread.onSpinWait();
      }
      assertThat(reporter.status().trouble()).startsWith("Not now");
    }
  }

  @Test
  void lossInMemoryIsNotSilent() throws IOException {
    server.failing(() -> Fault.UNAVAILABLE);
    var reporter = options().patience(MOMENT).open();
    reporter.report(executions(3));

    assertThatIllegalStateException().isThrownBy(reporter::close).withMessageStartingWith("3 ");
    assertThatIllegalStateException().isThrownBy(() -> reporter.report(executions(1)));
  }

  @Test
  void executionThatNoServerTakesIsSentAwayAndHidesNoOther() throws Exception {
    var endless = Execution.of("acme", "translate@1.2.0").withId("x".repeat(1024 * 1024));
    try (var reporter = options().spool(folder).patience(MOMENT).open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> reporter.report(endless))
          .withMessage("An execution is longer than 1 MiB");
      reporter.report(executions(2));
      assertThat(reporter.flush(MINUTE)).isTrue();
    }
    assertThat(server.ids()).hasSize(2);
  }

  @Test
  void spoolKeepsThemForTheNextOne() throws Exception {
    var sent = executions(12);
    server.failing(() -> Fault.CUT_BEFORE);
    try (var reporter = options().spool(folder).forced().patience(MOMENT).open()) {
      reporter.report(sent);
      assertThatIOException().isThrownBy(() -> options().spool(folder).open());
    }
    server.failing(() -> Fault.NONE);
    try (var reporter = options().spool(folder).batches(5, HOUR).open()) {
      awaitPending(reporter, 0);
    }
    assertThat(server.ids()).containsExactlyElementsOf(ids(sent));
  }

  @Test
  void eventThatMakesABatchUnreadableIsFoundAndSetAside() throws InterruptedException {
    var delivered = new ArrayList<String>();
    Delivery.Sink sink =
        lines -> {
          var ids = lines.stream().map(line -> CloudEvent.read(text(line)).id()).toList();
          if (ids.contains("bad")) {
            return new Delivery.NotABatch("No batch");
          }
          delivered.addAll(ids);
          return new Delivery.Answered(new Reported(ids.size(), 0, 0, List.of(), 0));
        };
    var courier = new Courier(sink, new Backoff(MOMENT, MOMENT), _ -> true, troubles::add);
    var ids = List.of("a", "b", "bad", "c", "d");
    var lines = ids.stream().map(id -> CloudEvent.line(execution("known@1.0.0", id))).toList();

    var receipt = courier.deliver(lines).orElseThrow();

    assertThat(delivered).containsExactly("a", "b", "c", "d");
    assertThat(receipt.accepted()).isEqualTo(4);
    assertThat(receipt.refused())
        .extracting(DeadLetters.Letter::reason)
        .containsExactly(RefusalReason.MALFORMED);
  }

  @Test
  void pausesGrowToTheirLimitAndAreNeverShorterThanAskedFor() {
    var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    assertThat(backoff.after(Duration.ZERO))
        .isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    for (int failure = 0; failure < 100; failure++) {
      assertThat(backoff.after(Duration.ofSeconds(1)))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }
    assertThat(backoff.after(Duration.ZERO)).isGreaterThan(Duration.ofSeconds(4));
    assertThat(backoff.after(MINUTE)).isBetween(MINUTE, MINUTE.multipliedBy(2));
    backoff.reset();
    assertThat(backoff.after(Duration.ZERO)).isLessThan(Duration.ofSeconds(1));
  }

  /** Four threads, every fault there is, and reporters that give up in the middle. */
  @Test
  void anyFailuresInAnyOrderCountEachExecutionOnce() throws Exception {
    for (long seed = 1; seed <= 5; seed++) {
      var random = new Random(seed);
      var faults = Fault.values();
      server
          .chunksOf(3)
          .failing(() -> {
            var fault = faults[random.nextInt(faults.length)];
            return fault == Fault.TOO_BUSY || random.nextBoolean() ? Fault.NONE : fault;
          });
      var place = folder.resolve("seed-" + seed);
      var sent = new ConcurrentLinkedQueue<String>();
      for (int run = 0; run < 4; run++) {
        try (var reporter =
            options()
                .spool(place)
                .batches(1 + random.nextInt(20), MOMENT)
                .patience(MOMENT)
                .open()) {
          reportFromFourThreads(reporter, sent);
        }
      }
      server.failing(() -> Fault.NONE);
      try (var reporter = options().spool(place).open()) {
        assertThat(reporter.flush(MINUTE)).isTrue();
      }
      assertThat(server.ids()).as("seed %d", seed).containsAll(sent).doesNotHaveDuplicates();
      assertThat(sent).hasSize(4 * 4 * 50);
    }
    assertThat(server.ids()).hasSize(5 * 4 * 4 * 50);
  }

  private static void reportFromFourThreads(
      ExecutionReporter reporter, ConcurrentLinkedQueue<String> sent) throws Exception {
    Callable<Void> some =
        () -> {
          for (int i = 0; i < 50; i++) {
            var one = executions(1);
            reporter.report(one);
            sent.addAll(ids(one));
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var result : threads.invokeAll(List.of(some, some, some, some))) {
        result.get();
      }
    }
  }

  private ReporterOptions options() {
    return options(server.url());
  }

  private ReporterOptions options(URI url) {
    var ecosystem = Ecosystem.connect(url, "cvf_secret");
    connections.add(ecosystem);
    return ecosystem
        .metering()
        .reporter()
        .onTrouble(troubles::add)
        .pauses(MOMENT, Duration.ofMillis(5));
  }

  private static void awaitPending(ExecutionReporter reporter, long pending) {
    long end = System.nanoTime() + MINUTE.toNanos();
    while (reporter.status().pending() > pending && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(reporter.status().pending()).isEqualTo(pending);
  }

  private static List<Execution> executions(int count) {
    return IntStream.range(0, count).mapToObj(_ -> Execution.of("acme", "known@1.0.0")).toList();
  }

  private static Execution execution(String subject, String id) {
    return Execution.of("acme", subject).withId(id);
  }

  private static List<String> ids(List<Execution> executions) {
    return executions.stream().map(Execution::id).toList();
  }

  private static String text(byte[] line) {
    return new String(line, UTF_8);
  }
}
