package io.cvf.ecosystem.sdk.metering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTests {

  private static final int SMALL = 100;

  private final List<String> troubles = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void whatWasAddedComesOutInOrderAndStaysUntilItIsForgotten() throws IOException {
    try (var spool = open()) {
      spool.add(lines("a", "b", "c"));

      assertThat(texts(spool.next(2, 1_000))).containsExactly("a", "b");
      var batch = spool.next(2, 1_000);
      spool.forget(batch);
      assertThat(texts(spool.next(2, 1_000))).containsExactly("c");
      spool.add(lines("d"));
      assertThat(texts(spool.next(9, 1_000))).containsExactly("c", "d");
    }
  }

  @Test
  void batchKeepsToBytesButIsNeverEmpty() throws IOException {
    try (var spool = open()) {
      spool.add(lines("a long line", "b", "c"));

      assertThat(texts(spool.next(9, 1))).containsExactly("a long line");
      assertThat(texts(spool.next(9, 12))).containsExactly("a long line", "b");
    }
  }

  @Test
  void manySegmentsAreReadAsOneAndDeletedBehindTheReader() throws IOException {
    var all = IntStream.range(0, 100).mapToObj(i -> "event " + i).toList();
    var read = new ArrayList<String>();
    try (var spool = open()) {
      for (var event : all) {
        spool.add(lines(event));
      }
      assertThat(segments()).hasSizeGreaterThan(10);
      for (var batch = spool.next(7, 1_000);
          !batch.lines().isEmpty();
          batch = spool.next(7, 1_000)) {
        read.addAll(texts(batch));
        spool.forget(batch);
      }
      assertThat(segments()).hasSizeLessThan(3);
    }
    assertThat(read).isEqualTo(all);
    assertThat(segments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nextProcessTakesUpWhereTheLastStopped(boolean forced) throws IOException {
    try (var spool = Spool.open(folder, forced, SMALL, troubles::add)) {
      spool.add(lines("a", "b", "c"));
      spool.forget(spool.next(1, 1_000));
    }
    try (var spool = open()) {
      assertThat(spool.leftOver()).isEqualTo(new Backlog.Left(2, 2));
      spool.add(lines("d"));
      assertThat(texts(spool.next(9, 1_000))).containsExactly("b", "c", "d");
    }
  }

  /** As if the process had been killed at each byte of its last write. */
  @Test
  void recordTornAtAnyByteEndsItsSegmentAndHidesNothingElse() throws IOException {
    var records = Records.written(lines("first", "second", "the third"));
    int whole = Records.written(lines("first", "second")).length;
    for (int length = 0; length <= records.length; length++) {
      var place = folder.resolve("cut-" + length);
      var torn = Files.createDirectory(place).resolve("0000000000000000001.events");
      Files.write(torn, Arrays.copyOf(records, length));
      try (var spool = Spool.open(place, false, SMALL, troubles::add)) {
        spool.add(lines("later"));
        var expected = new ArrayList<>(List.of("first", "second", "the third"));
        while (Records.written(lines(expected.toArray(String[]::new))).length > length) {
          expected.removeLast();
        }
        expected.add("later");
        assertThat(texts(spool.next(9, 1_000))).as("%d bytes", length).isEqualTo(expected);
        assertThat(spool.leftOver().events()).isEqualTo(expected.size() - 1);
      }
    }
    assertThat(whole).isLessThan(records.length);
    assertThat(troubles).isEmpty();
  }

  @Test
  void aFlippedBitInAnyByteIsNoticedKeptAsideAndHidesOnlyWhatFollowsIt() throws IOException {
    var records = Records.written(lines("first", "second"));
    int first = Records.written(lines("first")).length;
    for (int at = 0; at < records.length; at++) {
      var place = Files.createDirectory(folder.resolve("byte-" + at));
      var damaged = records.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      Files.write(place.resolve("0000000000000000001.events"), damaged);
      try (var spool = Spool.open(place, false, SMALL, troubles::add)) {
        spool.add(lines("later"));
        assertThat(texts(spool.next(9, 1_000)))
            .as("byte %d", at)
            .isEqualTo(at < first ? List.of("later") : List.of("first", "later"));
      }
    }
    assertThat(troubles).hasSizeGreaterThan(records.length / 2);
    assertThat(troubles).allMatch(trouble -> trouble.endsWith(".damaged"));
  }

  @Test
  void positionTornAtAnyByteOnlyRepeats() throws IOException {
    for (int length = 0; length < 20; length++) {
      var place = folder.resolve("position-" + length);
      try (var spool = Spool.open(place, false, SMALL, troubles::add)) {
        spool.add(lines("a", "b"));
        spool.forget(spool.next(1, 1_000));
      }
      var position = place.resolve("position");
      Files.write(position, Arrays.copyOf(Files.readAllBytes(position), length));
      try (var spool = Spool.open(place, false, SMALL, troubles::add)) {
        assertThat(texts(spool.next(9, 1_000))).containsExactly("a", "b");
      }
    }
  }

  @Test
  void fileThatLostItsEndToThePowerHidesNothingAddedLater() throws IOException {
    try (var spool = open()) {
      spool.add(lines("answered", "kept"));
      spool.forget(spool.next(1, 1_000));
    }
    try (var channel = FileChannel.open(segments().getFirst(), StandardOpenOption.WRITE)) {
      channel.truncate(3);
    }
    try (var spool = open()) {
      spool.add(lines("later"));
      assertThat(texts(spool.next(9, 1_000))).containsExactly("later");
    }
  }

  @Test
  void numbersAreNotUsedAgainAfterEverythingWasAnswered() throws IOException {
    for (int run = 0; run < 3; run++) {
      try (var spool = open()) {
        spool.add(lines("of run " + run));
        assertThat(texts(spool.next(9, 1_000))).containsExactly("of run " + run);
        spool.forget(spool.next(9, 1_000));
      }
    }
  }

  @Test
  void secondOneOnTheSameFolderIsSentAway() throws IOException {
    try (var _ = open()) {
      assertThatIOException().isThrownBy(this::open).withMessageContaining("in use");
    }
    open().close();
  }

  @Test
  void anyOrderOfAddingReadingAndReopeningGivesEachOnce() throws IOException {
    for (long seed = 0; seed < 10; seed++) {
      var random = new Random(seed);
      var place = folder.resolve("seed-" + seed);
      var added = new ArrayList<String>();
      var read = new ArrayList<String>();
      var spool = Spool.open(place, false, SMALL, troubles::add);
      for (int step = 0; step < 300; step++) {
        switch (random.nextInt(5)) {
          case 0, 1 -> {
            var some =
                IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> "event " + (added.size() + i))
                    .toList();
            spool.add(lines(some.toArray(String[]::new)));
            added.addAll(some);
          }
          case 2, 3 -> {
            var batch = spool.next(1 + random.nextInt(5), 1 + random.nextInt(60));
            spool.forget(batch);
            read.addAll(texts(batch));
          }
          default -> {
            spool.close();
            spool = Spool.open(place, false, SMALL, troubles::add);
            assertThat(spool.leftOver().events()).isEqualTo(added.size() - read.size());
          }
        }
      }
      read.addAll(texts(spool.next(Integer.MAX_VALUE, Long.MAX_VALUE)));
      spool.close();
      assertThat(read).as("seed %d", seed).isEqualTo(added);
    }
  }

  private Spool open() throws IOException {
    return Spool.open(folder, false, SMALL, troubles::add);
  }

  private List<Path> segments() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".events")).sorted().toList();
    }
  }

  private static List<byte[]> lines(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  private static List<String> texts(Backlog.Batch batch) {
    return batch.lines().stream().map(line -> new String(line, UTF_8)).toList();
  }
}
