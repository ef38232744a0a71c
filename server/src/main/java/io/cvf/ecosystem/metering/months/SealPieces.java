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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A month's executions in temporary files, written in the order they lie in the database and read
 * piece by piece, each sorted: so memory holds two pieces, however large the month is.
 */
final class SealPieces implements AutoCloseable {

  private static final int BLOCK = 256 * CountedRow.BYTES;

  private final SealPlan plan;
  private final Path folder;
  private @Nullable CompletableFuture<List<CountedRow>> next;

  SealPieces(SealPlan plan) {
    this.plan = plan;
    try {
      this.folder = Files.createTempDirectory("cvf-seal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds executions; for one thread. What it was given is there once it is closed. */
  final class Writer implements AutoCloseable {

    private final @Nullable ByteBuffer[] blocks = new ByteBuffer[plan.pieces()];

    void add(CountedRow row) {
      var piece = plan.pieceOf(row);
      var block = blocks[piece];
      if (block == null) {
        block = ByteBuffer.allocate(BLOCK);
        blocks[piece] = block;
      }
      row.write(block);
      if (!block.hasRemaining()) {
        append(piece, block.flip());
        block.clear();
      }
    }

    @Override
    public void close() {
      for (var piece = 0; piece < blocks.length; piece++) {
        var block = blocks[piece];
        if (block != null) {
          append(piece, block.flip());
        }
      }
    }
  }

  private synchronized void append(int piece, ByteBuffer block) {
    try (var file =
        FileChannel.open(file(piece), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (block.hasRemaining()) {
        file.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for temporary files is full or gone", e);
    }
  }

  /** The pieces one after the other, sorted; the next one is, while somebody works on this one. */
  List<CountedRow> take(int piece) {
    var sorted = next == null ? sorted(piece) : next.join();
    next =
        piece + 1 < plan.pieces()
            ? CompletableFuture.supplyAsync(() -> sorted(piece + 1))
            : CompletableFuture.completedFuture(List.of());
    return sorted;
  }

  private List<CountedRow> sorted(int piece) {
    try {
      if (!Files.exists(file(piece))) {
        return List.of();
      }
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file(piece)));
      Files.delete(file(piece));
      var sorted = new CountedRow[bytes.remaining() / CountedRow.BYTES];
      Arrays.setAll(sorted, _ -> CountedRow.read(bytes));
      Arrays.sort(sorted, CountedRow.ORDER);
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
    if (next != null) {
      var _ = next.handle((_, _) -> true).join(); // it may still read
    }
    try {
      for (var piece = 0; piece < plan.pieces(); piece++) {
        Files.deleteIfExists(file(piece));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
