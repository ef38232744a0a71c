package io.cvf.ecosystem.sdk.metering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolWriterTests {

  private static final int WRITERS = 4;
  private static final int EACH = 100;
  private static final String TOO_LARGE = "too large";

  @TempDir Path folder;

  @Test
  void diskThatIsTooFullForOneIsNoFailureOfThoseWhoWroteBefore() throws Exception {
    var segments = new Segments(folder);
    try (var threads = Executors.newFixedThreadPool(WRITERS);
        var writer =
            new SpoolWriter(segments, number -> begin(segments, number), 1, true, 1 << 20)) {
      var writers = new ArrayList<Callable<List<String>>>();
      for (int number = 0; number < WRITERS; number++) {
        var name = "writer " + number;
        writers.add(() -> failures(writer, name));
      }
      for (var failures : threads.invokeAll(writers)) {
        assertThat(failures.get()).hasSize(EACH / 10).allMatch(text -> text.endsWith(TOO_LARGE));
      }
    }

    try (var spool = Spool.open(folder, false, 1 << 20, _ -> {})) {
      assertThat(spool.leftOver().events()).isEqualTo(WRITERS * EACH * 9L / 10);
    }
  }

  private static RandomAccessFile begin(Segments segments, long number) throws IOException {
    return new NearlyFull(Files.createFile(segments.file(number)).toFile());
  }

  /** What could not be added, of which every tenth is too large. */
  private static List<String> failures(SpoolWriter writer, String name) {
    var failures = new ArrayList<String>();
    for (int i = 0; i < EACH; i++) {
      var event = name + " " + i + (i % 10 == 9 ? TOO_LARGE : "");
      try {
        writer.add(List.of(event.getBytes(UTF_8)));
      } catch (IOException failure) {
        failures.add(event);
      }
    }
    return failures;
  }

  private static final class NearlyFull extends RandomAccessFile {

    private NearlyFull(File file) throws IOException {
      super(file, "rw");
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      boolean fits = !new String(bytes, UTF_8).contains(TOO_LARGE);
      super.write(bytes, 0, fits ? bytes.length : bytes.length / 2);
      if (!fits) {
        throw new IOException("No space left");
      }
    }
  }
}
