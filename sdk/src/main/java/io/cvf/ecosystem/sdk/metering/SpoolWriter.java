package io.cvf.ecosystem.sdk.metering;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Appends to the newest segment of a spool, and begins the next one. */
final class SpoolWriter implements Closeable {

  private final Segments segments;
  private final Begin begin;
  private final boolean forced;
  private final long segmentBytes;
  private final Object forcing = new Object();

  // Guarded by this. No channel, as the interruption of one writer would close that for all.
  private @Nullable RandomAccessFile file;
  private long number;
  private long written;
  private long added;

  private final AtomicLong onDisk = new AtomicLong();

  /** Opens the file of a new segment. */
  @FunctionalInterface
  interface Begin {
    RandomAccessFile file(long number) throws IOException;
  }

  SpoolWriter(Segments segments, long number, boolean forced, long segmentBytes) {
    this(segments, segments::begin, number, forced, segmentBytes);
  }

  SpoolWriter(Segments segments, Begin begin, long number, boolean forced, long segmentBytes) {
    this.segments = segments;
    this.begin = begin;
    this.number = number;
    this.forced = forced;
    this.segmentBytes = segmentBytes;
  }

  void add(List<byte[]> lines) throws IOException {
    var records = Records.written(lines);
    long mine;
    synchronized (this) {
      var target = fileFor(records.length);
      try {
        target.write(records);
        written += records.length;
      } catch (IOException full) {
        giveUp(target);
        throw full;
      }
      added += lines.size();
      mine = added;
    }
    if (forced) {
      force(mine);
    }
  }

  /** How much of a segment may be read. */
  synchronized long readable(long segment) throws IOException {
    return segment == number ? written : Files.size(segments.file(segment));
  }

  private RandomAccessFile fileFor(int bytes) throws IOException {
    if (file != null && written + bytes > segmentBytes) {
      if (forced) {
        sync(file, added);
      }
      rotate();
    }
    if (file == null) {
      file = begin.file(number);
      if (forced) {
        segments.force();
      }
    }
    return file;
  }

  /** What is half written would end the file for its readers. */
  private void giveUp(RandomAccessFile target) throws IOException {
    try (target) {
      target.setLength(written);
      if (forced) {
        // Others may wait for what they wrote before; nobody forces a file once it is closed.
        sync(target, added);
      }
    } finally {
      rotate();
    }
  }

  private void rotate() throws IOException {
    if (file != null) {
      file.close();
      file = null;
      number++;
      written = 0;
    }
  }

  /** Whoever waits meanwhile is served by the next one, all at once. */
  private void force(long mine) throws IOException {
    synchronized (forcing) {
      if (onDisk.get() >= mine) {
        return;
      }
      RandomAccessFile target;
      long reached;
      synchronized (this) {
        target = file;
        reached = added;
      }
      try {
        if (target == null) {
          throw new IOException("The spool could not be written");
        }
        sync(target, reached);
      } catch (IOException failure) {
        // A segment that came to its end meanwhile was forced then.
        if (onDisk.get() < mine) {
          throw failure;
        }
      }
    }
  }

  /** A later segment may have been forced before an earlier one says that it was. */
  private void sync(RandomAccessFile target, long reached) throws IOException {
    target.getFD().sync();
    onDisk.accumulateAndGet(reached, Math::max);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.getFD().sync();
      file.close();
      file = null;
    }
  }
}
