package io.cvf.ecosystem.governance.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedAnswerTests {

  @Test
  void whoAsksLaterGetsALaterAnswer() {
    var computed = new AtomicInteger();
    var answer = new SharedAnswer<>(computed::incrementAndGet);
    assertThat(answer.get()).isEqualTo(1);
    assertThat(answer.get()).isEqualTo(2);
  }

  /** The first computation was begun before they asked, so they share the second. */
  @Test
  void allWhoAskMeanwhileShareTheNextAnswer() throws Exception {
    var computed = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var answer =
        new SharedAnswer<>(() -> {
          begun.countDown();
          await(mayEnd);
          return computed.incrementAndGet();
        });
    try (var threads = Executors.newCachedThreadPool()) {
      var first = threads.submit(answer::get);
      begun.await();
      var others = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 20; i++) {
        others.add(threads.submit(answer::get));
      }
      Awaitility.await().until(() -> answer.waiting() == 20);
      mayEnd.countDown();
      assertThat(first.get()).isEqualTo(1);
      for (var other : others) {
        assertThat(other.get()).isEqualTo(2);
      }
    }
  }

  @Test
  void aFailureIsOnlyThatOfWhoeverComputed() {
    var computed = new AtomicInteger();
    var answer =
        new SharedAnswer<>(() -> {
          if (computed.incrementAndGet() == 1) {
            throw new IllegalStateException("No database");
          }
          return computed.get();
        });
    assertThatIllegalStateException().isThrownBy(answer::get);
    assertThat(answer.get()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
