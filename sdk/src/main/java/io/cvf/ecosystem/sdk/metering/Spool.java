package io.cvf.ecosystem.sdk.metering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A backlog in a folder, which survives the process at any moment. Events are only ever appended,
 * and never to a file of an earlier process: what that one left half written ends its file.
 */
final class Spool implements Backlog {

  static final long SEGMENT_BYTES = 16L * 1024 * 1024;

  private final Segments segments;
  private final FolderLock lock;
  private final SpoolWriter writer;
  private final Left leftOver;
  private Position position;

  /**
   * @param forced whether events are on the disk, and not only with the operating system, when they
   *     have been added
   * @param trouble is told in a sentence what could not be read
   * @throws IOException when another process uses the folder
   */
  static Spool open(Path folder, boolean forced, long segmentBytes, Consumer<String> trouble)
      throws IOException {
    Files.createDirectories(folder);
    var lock = FolderLock.take(folder);
    try {
      return new Spool(new Segments(folder), lock, forced, segmentBytes, trouble);
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private Spool(
      Segments segments,
      FolderLock lock,
      boolean forced,
      long segmentBytes,
      Consumer<String> trouble)
      throws IOException {
    this.segments = segments;
    this.lock = lock;
    this.position = Position.readFrom(segments.position());
    var present = segments.numbers();
    for (long done : present.headSet(position.segment())) {
      segments.delete(done);
    }
    long last = present.isEmpty() ? 0 : present.last();
    // Never a number again: the position may have been kept and its segment not.
    long next = Math.max(position.segment(), last) + 1;
    this.writer = new SpoolWriter(segments, next, forced, segmentBytes);
    var left = Left.NONE;
    for (long number : present.tailSet(position.segment())) {
      left = left.and(checked(number, trouble));
    }
    this.leftOver = left;
  }

  private Left checked(long number, Consumer<String> trouble) throws IOException {
    var left = Left.NONE;
    try (var records = records(number)) {
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        left = left.and(new Left(1, next.get().length));
      }
      if (records.end() == Records.End.DAMAGED) {
        var aside = segments.setAside(number, records.offset());
        trouble.accept("A part of the spool cannot be read; it was kept as " + aside);
      }
    }
    return left;
  }

  @Override
  public void add(List<byte[]> lines) throws IOException {
    writer.add(lines);
  }

  @Override
  public Batch next(int events, long bytes) throws IOException {
    var lines = new ArrayList<byte[]>();
    var end = position;
    long size = 0;
    for (long number : segments.numbers().tailSet(position.segment())) {
      if (lines.size() == events || size >= bytes) {
        break;
      }
      try (var records = records(number)) {
        end = new Position(number, records.offset());
        while (lines.size() < events && size < bytes) {
          var next = records.next();
          if (next.isEmpty()) {
            break;
          }
          lines.add(next.get());
          size += next.get().length;
          end = new Position(number, records.offset());
        }
      }
    }
    return new Batch(List.copyOf(lines), end);
  }

  /** What is left of a segment. */
  private Records records(long number) throws IOException {
    long limit = writer.readable(number);
    long begin = number == position.segment() ? position.offset() : 0;
    // After a loss of power a file can be shorter than what was read of it and answered.
    return new Records(segments.file(number), Math.min(begin, limit), limit);
  }

  @Override
  public void forget(Batch batch) throws IOException {
    batch.end().writeTo(segments.position());
    position = batch.end();
    for (long done : segments.numbers().headSet(position.segment())) {
      segments.delete(done);
    }
  }

  @Override
  public Left leftOver() {
    return leftOver;
  }

  @Override
  public boolean lasting() {
    return true;
  }

  @Override
  public void close() throws IOException {
    try (lock;
        writer) {
      if (next(1, 1).lines().isEmpty()) {
        for (long done : segments.numbers()) {
          segments.delete(done);
        }
      }
    }
  }
}
