package io.cvf.ecosystem.metering.comparisons;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.metering.ExecutionComparisons;
import io.cvf.ecosystem.platform.problems.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;

/** A list as it was sent, on disk: nobody who sends slowly keeps the database waiting. */
final class ListFile implements AutoCloseable {

  private static final char MARK = '\ufeff';

  private final Path file;

  private ListFile(Path file) {
    this.file = file;
  }

  /** 413 {@code body-too-large}. */
  static ListFile of(InputStream list) throws IOException {
    var file = new ListFile(Files.createTempFile("cvf-comparison", ".csv"));
    try (var out = Files.newOutputStream(file.file)) {
      var bytes = new byte[1 << 16];
      var size = 0L;
      for (var read = list.read(bytes); read >= 0; read = list.read(bytes)) {
        size += read;
        if (size > ExecutionComparisons.MAX_BYTES) {
          throw tooLarge();
        }
        out.write(bytes, 0, read);
      }
      return file;
    } catch (IOException | RuntimeException unfinished) {
      file.close();
      throw unfinished;
    }
  }

  /** 422 {@code invalid-input} naming the line; 413 {@code body-too-large}. */
  void each(Consumer<ListedExecution> each) throws IOException {
    var number = 0L;
    try (var lines = Files.newBufferedReader(file, UTF_8)) {
      skipMark(lines);
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (++number > ExecutionComparisons.MAX_LINES) {
          throw tooLarge();
        }
        ListedExecution.parse(line, number).ifPresent(each);
      }
    } catch (CharacterCodingException notText) {
      throw Problem.invalid("", "After line %d it is not text in UTF-8.".formatted(number));
    }
  }

  private static void skipMark(BufferedReader lines) throws IOException {
    lines.mark(1);
    if (lines.read() != MARK) {
      lines.reset();
    }
  }

  private static Problem tooLarge() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The list is too large",
        "Send at most %,d lines and %d MiB."
            .formatted(ExecutionComparisons.MAX_LINES, ExecutionComparisons.MAX_BYTES >> 20));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
