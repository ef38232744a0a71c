package io.cvf.ecosystem.metering.months;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's executions in temporary files, written in the order they lie in the database and read
 * piece by piece, each sorted: so memory holds one piece, however large the month is.
 */
final class SealPieces implements AutoCloseable {

  private static final int BLOCK = 1_024 * CountedRow.BYTES;

  private final SealPlan plan;
  private final Path folder;
  private final @Nullable ByteBuffer[] blocks;
  private final int[] rows;

  SealPieces(SealPlan plan) {
    this.plan = plan;
    this.blocks = new ByteBuffer[plan.pieces()];
    this.rows = new int[plan.pieces()];
    try {
      this.folder = Files.createTempDirectory("cvf-seal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(CountedRow row) {
    var piece = plan.pieceOf(row);
    var block = blocks[piece];
    if (block == null) {
      block = ByteBuffer.allocate(BLOCK);
      blocks[piece] = block;
    }
    row.write(block);
    rows[piece]++;
    if (!block.hasRemaining()) {
      flush(piece, block);
    }
  }

  private void flush(int piece, ByteBuffer block) {
    try (var file =
        FileChannel.open(file(piece), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      block.flip();
      while (block.hasRemaining()) {
        file.write(block);
      }
      block.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for temporary files is full or gone", e);
    }
  }

  /** One piece, sorted; it can be taken once. */
  List<CountedRow> take(int piece) {
    var block = blocks[piece];
    if (block == null) {
      return List.of();
    }
    flush(piece, block);
    blocks[piece] = null;
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file(piece)));
      Files.delete(file(piece));
      var sorted = new CountedRow[rows[piece]];
      Arrays.setAll(sorted, _ -> CountedRow.read(bytes));
      Arrays.parallelSort(sorted, CountedRow.ORDER);
      return Arrays.asList(sorted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(int piece) {
    return folder.resolve("piece-" + piece);
  }

  @Override
  public void close() {
    try {
      for (var piece = 0; piece < rows.length; piece++) {
        Files.deleteIfExists(file(piece));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
