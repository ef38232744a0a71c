package io.cvf.ecosystem.platform.audit;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class AuditTests {

  private static final MemberId ALICE = new MemberId(UUID.randomUUID());

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired AuditLog log;
  @Autowired AuditSealer sealer;
  @Autowired AuditSeals seals;
  @Autowired PlatformTransactionManager transactions;

  private void record(int count) {
    for (var i = 0; i < count; i++) {
      log.record(
          ALICE, "test.done", "thing:" + i, Map.of("n", i), "Über “reasons”, \\ and \"more\" 🦊");
    }
  }

  private List<String> export() throws Exception {
    var response = mvc.get().uri("/api/v1/audit/export").with(as("root", Role.ADMIN)).exchange();
    assertThat(response).hasStatusOk().hasContentType("application/x-ndjson");
    return response
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  void exportHoldsEverythingCommittedAndItsChainIsSound() throws Exception {
    record(2_500);

    var lines = export();

    assertThat(lines).hasSize(2_500);
    assertThat(ChainVerification.soundLinks(lines)).isEqualTo(2_500);
  }

  @Test
  void laterExportBeginsWithTheEarlierOne() throws Exception {
    record(3);
    var earlier = export();
    record(2);

    assertThat(export()).hasSize(5).startsWith(earlier.toArray(String[]::new));
  }

  @Test
  void rewrittenRecordBreaksTheChain() throws Exception {
    record(5);
    sealer.sealAll();
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          database.sql("set local session_replication_role = replica").update();
          database
              .sql(
                  """
                  update platform.audit_entry
                  set record = replace(record::text, 'thing:2', 'thing:9')::json
                  """)
              .update();
        });

    assertThat(ChainVerification.soundLinks(export())).isEqualTo(2);
  }

  @Test
  void removedEntryBreaksTheChain() throws Exception {
    record(5);
    var lines = new ArrayList<>(export());
    lines.remove(3);

    assertThat(ChainVerification.soundLinks(lines)).isEqualTo(3);
  }

  @Test
  void entryCommittedAfterALaterOneIsStillChained() throws Exception {
    var written = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow =
          threads.submit(() ->
              new TransactionTemplate(transactions)
                  .executeWithoutResult(status -> {
                    log.record(ALICE, "test.slow", "thing:slow", Map.of(), null);
                    written.countDown();
                    await(goOn);
                  }));
      written.await();
      record(2);
      assertThat(sealer.sealAll()).as("does not wait for the slow one").isEqualTo(2);
      goOn.countDown();
      slow.get();
    }

    var lines = export();
    assertThat(lines).hasSize(3).last().asString().contains("thing:slow");
    assertThat(ChainVerification.soundLinks(lines)).isEqualTo(3);
  }

  @Test
  void sealersAndWritersAtOnceMakeOneChain() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 12)
              .<Callable<Object>>mapToObj(n ->
                  () -> {
                    record(20);
                    return n % 2 == 0 ? sealer.sealAll() : 0;
                  })
              .toList();
      for (var task : threads.invokeAll(tasks)) {
        task.get();
      }
    }

    assertThat(ChainVerification.soundLinks(export())).isEqualTo(240);
  }

  @Test
  void rolledBackDeedLeavesNoEntry() throws Exception {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          record(1);
          status.setRollbackOnly();
        });

    assertThat(export()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"audit_entry, record = '{}'", "audit_seal, hash = sha256('x')"})
  void logAndChainCannotBeRewritten(String table, String change) {
    record(1);
    sealer.sealAll();

    for (var sql :
        List.of(
            "update platform." + table + " set " + change,
            "delete from platform." + table,
            "truncate platform." + table + " cascade")) {
      assertThatThrownBy(() -> database.sql(sql).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void entriesAreFoundBySubjectActorAndActionNewestFirst() {
    var bob = new MemberId(UUID.randomUUID());
    record(2);
    log.record(bob, "account.suspended", "member:carol", Map.of("until", "2026"), "Spam");
    log.record(null, "account.suspended", "member:dan", Map.of(), null);

    assertThat(found("subject=member:carol")).isEqualTo(List.of("member:carol"));
    assertThat(found("actor=" + bob)).isEqualTo(List.of("member:carol"));
    assertThat(found("action=account.suspended")).isEqualTo(List.of("member:dan", "member:carol"));
    assertThat(found("subject=thing:1&actor=" + ALICE)).isEqualTo(List.of("thing:1"));
    assertThat(found("actor=nobody")).isEqualTo(List.of());
  }

  private Object found(String query) {
    var subjects = new ArrayList<Object>();
    assertThat(mvc.get().uri("/api/v1/audit?" + query).with(as("root", Role.ADMIN)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("items[*].subject")
        .asArray()
        .satisfies(all -> subjects.addAll(List.of(all)));
    return subjects;
  }

  @Test
  void entryShowsWhoDidWhatAndWhy() {
    log.record(ALICE, "account.suspended", "member:carol", Map.of("until", "2026"), "Spam");

    assertThat(mvc.get().uri("/api/v1/audit").with(as("root", Role.ADMIN)))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"actor": "%s", "action": "account.suspended", "subject": "member:carol",
                        "detail": {"until": "2026"}, "reason": "Spam"}]}
            """
                .formatted(ALICE));
  }

  @Test
  void actorIsNamedAndFoundByName() {
    var ada = member(database, "ada");
    log.record(ada, "test.done", "thing:1", Map.of(), null);
    record(1);

    assertThat(found("actor=ada")).isEqualTo(List.of("thing:1"));
    assertThat(mvc.get().uri("/api/v1/audit?actor=" + ada).with(as("root", Role.ADMIN)))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"actor": "%s", "actorName": "ada", "subject": "thing:1"}]}
            """
                .formatted(ada));
  }

  @Test
  void pagesDoNotOverlap() {
    record(3);
    var first = mvc.get().uri("/api/v1/audit?limit=2").with(as("root", Role.ADMIN)).exchange();
    var cursor = new ArrayList<String>();
    assertThat(first).bodyJson().extractingPath("nextCursor").asString().satisfies(cursor::add);

    assertThat(found("limit=2&cursor=" + cursor.getFirst())).isEqualTo(List.of("thing:0"));
  }

  @Test
  void onlyAdministratorsReadTheLog() {
    for (var path : List.of("/api/v1/audit", "/api/v1/audit/export")) {
      assertThat(mvc.get().uri(path).accept("application/x-ndjson"))
          .hasStatus(401)
          .hasContentType("application/problem+json");
      assertThat(mvc.get().uri(path).accept("*/*").with(as("mod", Role.MODERATOR)))
          .hasStatus(403)
          .hasContentType("application/problem+json");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
