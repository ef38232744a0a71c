package io.cvf.ecosystem.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.platform.database.TestPostgres;
import io.cvf.ecosystem.platform.files.FileStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Of the demo, which has all three systems full of people, votes, executions and money. */
@SpringBootTest(properties = "cvf.demo=true")
@ContextConfiguration(initializers = TestPostgres.class)
class BackupTests {

  @TempDir static Path folder;
  private static Path file;
  private static Map<String, String> contents;
  private static Map<String, Object> restored;

  @Autowired JdbcClient database;
  @Autowired FileStore files;

  @Value("${spring.datasource.url}")
  String url;

  @Value("${spring.datasource.username}")
  String user;

  @Value("${spring.datasource.password}")
  String password;

  @BeforeEach
  void backUpOnce() throws Exception {
    if (file != null) {
      return;
    }
    var upload = new byte[3_000_000];
    new Random(7).nextBytes(upload);
    files.store("evidence.bin", "application/octet-stream", new ByteArrayInputStream(upload));
    database
        .sql(
            """
            insert into platform.mail (recipient, subject, text, created_at, state)
            values ('a@example.org', E'tab\\there', E'back\\\\slash\\r\\nnew line \\\\N ü 漢 🙂', now(), 'KEPT')
            """)
        .update();
    awaitListeners();
    file = folder.resolve("first.zip");
    assertThat(Commands.backup(Commands.on(properties()), file))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero())
        .satisfies(it -> assertThat(it.said()).contains("master key is not in it"));
    contents = new Tables(properties()).contents();
    restored = TestPostgres.freshDatabase();
    assertThat(Commands.restore(Commands.on(restored), file))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
  }

  private Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", user,
        "spring.datasource.password", password);
  }

  private void awaitListeners() {
    await()
        .until(() ->
            database
                .sql("select not exists (select from platform.event_publication)")
                .query(Boolean.class)
                .single());
  }

  @Test
  void everyTableComesBackAsItWas() {
    var source = new Tables(properties());
    var copy = new Tables(restored);

    assertThat(copy.contents())
        .isEqualTo(contents)
        .containsKeys("platform.audit_entry", "governance.ledger_posting", "community.ballot");
    assertThat(contents.values())
        .filteredOn(rows -> !rows.startsWith("0 rows"))
        .hasSizeGreaterThan(90);
    assertThat(copy.rules()).isEqualTo(source.rules()).hasSizeGreaterThan(300);
    assertThat(copy.next()).isEqualTo(source.next());
  }

  @Test
  void aBackupOfTheRestoredIsTheSame() throws Exception {
    var second = folder.resolve("second.zip");

    assertThat(Commands.backup(Commands.on(restored), second).exitCode()).isZero();

    try (var one = new ArchiveReader(file);
        var two = new ArchiveReader(second)) {
      assertThat(two.manifest().tables()).isEqualTo(one.manifest().tables());
      assertThat(two.manifest().migrations()).isEqualTo(one.manifest().migrations());
      assertThat(one.manifest().platform()).isEqualTo("test");
      assertThat(one.manifest().postgres()).startsWith("18");
    }
  }

  @Test
  void theAuditChainHoldsAndNewEntriesFollow() throws Exception {
    var copy = Commands.restored(file).sql();
    var links =
        copy.sql(
                """
                select s.hash, e.record::text as record
                from platform.audit_seal s join platform.audit_entry e on e.position = s.entry
                order by s.position
                """)
            .query((row, _) -> Map.entry(row.getBytes("hash"), row.getString("record")))
            .list();
    var hash = new byte[32];
    for (var link : links) {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      hash = digest.digest(link.getValue().getBytes(StandardCharsets.UTF_8));
      assertThat(Arrays.equals(hash, link.getKey())).as(link.getValue()).isTrue();
    }
    var last =
        copy.sql("select max(position) from platform.audit_entry").query(Long.class).single();
    var added =
        copy.sql(
                """
                insert into platform.audit_entry (record)
                values ('{"at":"2026-01-01T00:00:00Z","action":"a","subject":"s"}')
                returning position
                """)
            .query(Long.class)
            .single();
    assertThat(added).isGreaterThan(last);
    assertThat(
            copy.sql("select exists (select from platform.audit_unsealed where entry = :added)")
                .param("added", added)
                .query(Boolean.class)
                .single())
        .as("the trigger is back")
        .isTrue();
  }

  @Test
  void theOwnerOfADatabaseNeedsNoOtherRights() throws Exception {
    var fresh = TestPostgres.freshDatabase();
    var address = fresh.get("spring.datasource.url").toString();
    try (var admin = DriverManager.getConnection(address, user, password);
        var statement = admin.createStatement()) {
      // The cluster of the tests outlives them, and its roles with it.
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = 'plain') then
              create role plain login password 'plain' nosuperuser;
            end if;
          end $$
          """);
      statement.execute(
          "alter database %s owner to plain"
              .formatted(address.substring(address.lastIndexOf('/') + 1)));
    }
    var plain =
        Map.<String, Object>of(
            "spring.datasource.url", address,
            "spring.datasource.username", "plain",
            "spring.datasource.password", "plain");

    var answer = Commands.restore(Commands.on(plain), file);

    assertThat(answer.exitCode()).as(answer.said()).isZero();
    assertThat(new Tables(plain).contents()).isEqualTo(contents);
  }

  @Test
  void itIsOneMomentWhileOthersWrite() throws Exception {
    var source = new Tables(properties());
    try (var writer = source.source().getConnection();
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("update community.founding set ended_at = now()");

      var during = folder.resolve("during.zip");
      assertThat(Commands.backup(Commands.on(properties()), during).exitCode()).isZero();
      writer.rollback();

      assertThat(Commands.restored(during).contents()).isEqualTo(contents);
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFileAndNoneIsWrittenOver() throws Exception {
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    var again = Commands.backup(Commands.on(properties()), file);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.said()).contains("is there already");
    assertThat(folder.resolve("first.zip.part")).doesNotExist();
  }
}
