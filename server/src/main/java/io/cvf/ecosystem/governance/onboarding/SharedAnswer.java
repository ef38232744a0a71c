package io.cvf.ecosystem.governance.onboarding;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One answer for all who ask the same at the same time. Nobody gets one that was begun before they
 * asked, so that everybody sees what they have just done; and however many ask, one computes.
 *
 * @param <T> immutable
 */
public final class SharedAnswer<T> {

  private final Supplier<T> question;
  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock computing = new ReentrantLock();
  private @Nullable Answer<T> last;

  public SharedAnswer(Supplier<T> question) {
    this.question = question;
  }

  /**
   * @param begun how many had asked when it was begun
   */
  private record Answer<T>(long begun, T value) {}

  /** Waits for at most one computation of others, and does at most one itself. */
  public T get() {
    var ticket = asked.incrementAndGet();
    computing.lock();
    try {
      var known = last;
      if (known != null && known.begun() >= ticket) {
        return known.value();
      }
      var begun = asked.get();
      var value = question.get();
      last = new Answer<>(begun, value);
      return value;
    } finally {
      computing.unlock();
    }
  }

  /** How many wait for somebody else's computation to end. */
  int waiting() {
    return computing.getQueueLength();
  }
}
