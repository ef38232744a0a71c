package io.cvf.ecosystem.notifications.stream;

import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.platform.access.MemberId;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It is written by the thread of its request alone, which costs little because it
 * is virtual; others put messages in line for it.
 */
final class Stream {

  /** Whoever reads more slowly than that comes back and resumes. */
  private static final int MOST_WAITING = 200;

  private final MemberId member;
  private final @Nullable String session;
  private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile boolean ended;

  /**
   * @param session null for a program with a token
   */
  Stream(MemberId member, @Nullable String session) {
    this.member = member;
    this.session = session;
  }

  MemberId member() {
    return member;
  }

  @Nullable String session() {
    return session;
  }

  /** Never waits. */
  void offer(Message message) {
    if (!waiting.offer(message)) {
      end();
    }
  }

  void end() {
    ended = true;
    waiting.clear();
    waiting.offer(new Message.End());
  }

  /**
   * Writes what comes until the stream ends.
   *
   * @param sentUpTo the reader has what lies up to there
   * @param unread the count up to there
   */
  void run(SseWriter out, long sentUpTo, int unread, StreamProperties properties)
      throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var sent = sentUpTo;
    var count = unread;
    while (!ended) {
      var left = properties.lifetime().minusNanos(System.nanoTime() - begun);
      if (!left.isPositive()) {
        return;
      }
      switch (next(shorter(left, properties.heartbeat()))) {
        case null -> out.heartbeat();
        case Message.News(long position, String json) -> {
          if (position > sent) { // else the reader has it already
            sent = position;
            count = Math.min(count + 1, Inbox.MOST_UNREAD);
            out.notification(position, json);
            out.unread(count);
          }
        }
        case Message.Unread(int counted) -> {
          count = counted;
          out.unread(count);
        }
        case Message.End _ -> {
          return;
        }
      }
    }
  }

  private @Nullable Message next(Duration patience) throws InterruptedException {
    return waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
