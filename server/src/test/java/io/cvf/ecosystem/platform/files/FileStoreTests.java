package io.cvf.ecosystem.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@DatabaseTest
class FileStoreTests {

  private static final int LIMIT = 1_000_000;

  @Autowired JdbcClient database;
  @Autowired StoredFiles files;
  @Autowired Clock clock;

  private FileStore store;

  @BeforeEach
  void withASmallLimit() {
    store = new FileStore(files, new FilesProperties(DataSize.ofBytes(LIMIT)), clock);
  }

  private static byte[] random(int bytes) {
    var content = new byte[bytes];
    new Random(42).nextBytes(content);
    return content;
  }

  private StoredFile store(byte[] content) throws IOException {
    return store.store("evidence.pdf", "application/pdf", new ByteArrayInputStream(content));
  }

  private int rows() {
    return database.sql("select count(*) from platform.file").query(Integer.class).single();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_536, LIMIT})
  void contentComesBackUnderItsHash(int bytes) throws Exception {
    var content = random(bytes);

    var stored = store(content);

    assertThat(stored.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(stored)
        .isEqualTo(new StoredFile(stored.sha256(), bytes, "evidence.pdf", "application/pdf"));
    assertThat(store.read(stored.sha256())).isEqualTo(content);
  }

  @Test
  void sameContentIsKeptOnceUnderAnyName() throws Exception {
    var first = store(random(1_000));
    var second = store.store("copy.bin", "text/plain", new ByteArrayInputStream(random(1_000)));

    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.name()).isEqualTo("copy.bin");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void manyAtOnceStoreItOnceToo() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<StoredFile> upload = () -> store(random(100_000));
      for (var stored : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> upload).toList())) {
        assertThat(stored.get().bytes()).isEqualTo(100_000);
      }
    }
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void oneByteTooManyIsRefused() {
    assertThatThrownBy(() -> store(random(LIMIT + 1)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.slug()).isEqualTo("upload-too-large");
              assertThat(problem.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
            });
    assertThat(rows()).isZero();
  }

  @Test
  void endlessUploadIsNotReadToItsEnd() {
    var endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            read++;
            return 7;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            read += length;
            return length;
          }
        };

    assertThatThrownBy(() -> store.store("endless", "text/plain", endless))
        .isInstanceOf(Problem.class);
    assertThat(endless.read).isLessThan(LIMIT + 100_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html;charset=UTF-8, text/html;charset=UTF-8",
    "nonsense, application/octet-stream",
    "'', application/octet-stream",
    "*/*, application/octet-stream",
    "'text/html\r\nX: y', application/octet-stream"
  })
  void mediaTypeIsOneOrNone(String given, String kept) throws Exception {
    var stored = store.store("x", given, new ByteArrayInputStream(new byte[1]));

    assertThat(stored.mediaType()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "ABCDEF", "../../x"})
  void unknownHashIsNotFound(String sha256) {
    assertThatThrownBy(() -> store.read(sha256)).hasMessageContaining("No stored file");
    assertThatThrownBy(() -> store.read("0".repeat(64)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("file-not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0B", "-1B", "257MB"})
  void senselessLimitIsRefusedByName(String limit) {
    assertThatThrownBy(() -> new FilesProperties(DataSize.parse(limit)))
        .hasMessageContaining("cvf.files.limit");
  }
}
