package io.cvf.ecosystem.sdk.metering;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The books of a reporter: what it took, what is settled, and who waits for which. */
final class Pending {

  private final int batchEvents;
  private final Duration linger;
  private final long limit;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private long taken;
  private long settled;
  private long hurryUpTo;
  private long bytes;
  private long oldest = System.nanoTime();
  private boolean closed;
  private boolean stopped;
  private Courier.Receipt sum = Courier.Receipt.NONE;
  private long refused;
  private @Nullable String trouble;

  Pending(ReporterOptions options, long limit, Backlog.Left leftOver) {
    this.batchEvents = options.batchEvents;
    this.linger = options.linger;
    this.limit = limit;
    this.taken = leftOver.events();
    this.bytes = leftOver.bytes();
    // Nobody waits for what was left over, so it need not wait for company either.
    this.hurryUpTo = taken;
  }

  /** Reserves room, for which it waits so long. */
  void reserve(long size, Duration patience) {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (!closed && bytes > 0 && bytes + size > limit) {
        if (nanos <= 0) {
          throw new BacklogFull(limit);
        }
        nanos = changed.awaitNanos(nanos);
      }
      if (closed) {
        throw new IllegalStateException("The reporter has been closed");
      }
      bytes += size;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BacklogFull(limit);
    } finally {
      lock.unlock();
    }
  }

  void giveBack(long size) {
    lock.lock();
    try {
      bytes = Math.max(0, bytes - size);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void took(int events) {
    lock.lock();
    try {
      long before = taken - settled;
      taken += events;
      if (before <= 0) {
        oldest = System.nanoTime();
      }
      if (before <= 0 || (before < batchEvents && before + events >= batchEvents)) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  void settle(Backlog.Batch batch, Courier.Receipt receipt) {
    lock.lock();
    try {
      settled += batch.lines().size();
      bytes = Math.max(0, bytes - batch.bytes());
      oldest = System.nanoTime();
      refused += receipt.refused().size();
      sum = sum.and(receipt.withoutRefused());
      trouble = null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is a batch to send; false when none will be sent any more. */
  boolean awaitDue() throws InterruptedException {
    lock.lock();
    try {
      while (!stopped) {
        long waiting = taken - settled;
        long nanos = oldest + linger.toNanos() - System.nanoTime();
        if (waiting > 0 && (waiting >= batchEvents || settled < hurryUpTo || nanos <= 0)) {
          return true;
        }
        if (waiting > 0) {
          var _ = changed.awaitNanos(nanos);
        } else {
          changed.await();
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Has everything taken so far sent at once; whether it was settled in that time. */
  boolean hurry(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long wanted = taken;
      hurryUpTo = Math.max(hurryUpTo, wanted);
      changed.signalAll();
      long nanos = atMost.toNanos();
      while (settled < wanted && nanos > 0 && !stopped) {
        nanos = changed.awaitNanos(nanos);
      }
      return settled >= wanted;
    } finally {
      lock.unlock();
    }
  }

  /** False when it was stopped before the time was over. */
  boolean pause(Duration duration) throws InterruptedException {
    lock.lock();
    try {
      long nanos = duration.toNanos();
      while (!stopped && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Sends nothing more. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void failed(String why) {
    lock.lock();
    try {
      trouble = why;
    } finally {
      lock.unlock();
    }
  }

  ReporterStatus status() {
    lock.lock();
    try {
      long waiting = Math.max(0, taken - settled);
      return new ReporterStatus(
          waiting, sum.accepted(), sum.duplicates(), refused, sum.late(), trouble);
    } finally {
      lock.unlock();
    }
  }
}
