package io.cvf.ecosystem.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.problems.StartRefused;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SigningKeysTests {

  private static final byte[] MESSAGE = "a message".getBytes(UTF_8);

  @Autowired SigningKeys keys;
  @Autowired StoredSigningKeys stored;
  @Autowired SigningKeyRotation rotation;
  @Autowired MasterKey master;
  @Autowired Clock clock;
  @Autowired JdbcClient database;

  private Caller root;

  @BeforeEach
  @AfterEach
  void startAfresh() {
    keys.forget();
    root =
        new Caller(
            SignedIn.member(database, "root", Role.ADMIN),
            "root",
            Set.of(Role.ADMIN),
            EnumSet.allOf(Scope.class));
  }

  @Test
  void anyoneCanVerifyWhatWasSigned() {
    var signed = keys.sign(MESSAGE);
    var key = keys.key(signed.keyId());

    assertThat(key.verifies(MESSAGE, signed.signature())).isTrue();
    assertThat(key.verifies("another".getBytes(UTF_8), signed.signature())).isFalse();
    assertThat(key.verifies(MESSAGE, new byte[3])).isFalse();
    assertThat(signed.signature()).hasSize(64);
  }

  @Test
  void messageCanNameItsKey() {
    var signed = keys.sign(key -> key.id().getBytes(UTF_8));

    assertThat(
            keys.key(signed.keyId()).verifies(signed.keyId().getBytes(UTF_8), signed.signature()))
        .isTrue();
  }

  @Test
  void rotationKeepsOldSignaturesVerifiableAndDeletesTheOldPrivateKey() {
    var before = keys.sign(MESSAGE);

    var next = rotation.rotate("Someone left", root);

    assertThat(keys.sign(MESSAGE).keyId()).isEqualTo(next.id()).isNotEqualTo(before.keyId());
    var retired = keys.key(before.keyId());
    assertThat(retired.retiredAt()).isNotNull();
    assertThat(retired.verifies(MESSAGE, before.signature())).isTrue();
    assertThat(
            database
                .sql("select count(*) from platform.signing_key where private_key is not null")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void anotherNodeNoticesARotationWithinASecond() {
    var nanos = new AtomicLong();
    var other = new SigningKeys(stored, master, clock, nanos::get);
    var before = other.sign(MESSAGE).keyId();

    var next = rotation.rotate("Someone left", root);

    assertThat(other.sign(MESSAGE).keyId()).isEqualTo(before);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(other.sign(MESSAGE).keyId()).isEqualTo(next.id());
  }

  @Test
  void nodesThatStartTogetherAgreeOnTheFirstKey() throws Exception {
    forgetAllKeys();

    var ids = together(() -> new SigningKeys(stored, master, clock).sign(MESSAGE).keyId());

    assertThat(ids).hasSize(1);
  }

  @Test
  void administratorsWhoRotateTogetherWaitForEachOther() throws Exception {
    var ids = together(() -> rotation.rotate("Both at once", root).id());

    assertThat(ids)
        .hasSize(8)
        .contains(new SigningKeys(stored, master, clock).sign(MESSAGE).keyId());
  }

  @Test
  void anotherMasterKeyRefusesTheStart() {
    keys.sign(MESSAGE);
    var stranger = MasterKey.parse("e".repeat(64)).orElseThrow();

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(new SigningKeys(stored, stranger, clock)::afterSingletonsInstantiated)
        .withMessageContaining("does not fit")
        .satisfies(refused -> assertThat(refused.action()).contains("CVF_MASTER_KEY"));
  }

  @Test
  void databaseRefusesToForgetOrReviveAKey() {
    rotation.rotate("Someone left", root);

    assertThatThrownBy(() -> database.sql("delete from platform.signing_key").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            database
                .sql(
                    """
                    update platform.signing_key set retired_at = now()
                    where retired_at is not null
                    """)
                .update())
        .hasMessageContaining("stays retired");
  }

  @Test
  void privateKeyIsInNoText() {
    var row = stored.inForce().orElseThrow();

    assertThat(row).hasToString(row.key().toString());
    assertThat(OpenKey.of(row, master)).hasToString(row.key().toString());
  }

  @Test
  void strangersKeyIsUnknown() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> keys.key("0000000000000000"));
  }

  /** As in a database that was never started on. */
  private void forgetAllKeys() {
    database
        .sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              delete from platform.signing_key;
            end $$
            """)
        .update();
  }

  private static Set<String> together(Callable<String> deed) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> deed).toList());
      return futures.stream().map(Future::resultNow).collect(Collectors.toSet());
    }
  }
}
