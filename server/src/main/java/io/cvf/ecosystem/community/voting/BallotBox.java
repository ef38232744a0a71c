package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.rules.voting.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where ballots are handed in. The leaves of a log need an order, so the ballots of one vote cannot
 * be written side by side; but those that wait while a transaction is on its way to the disk go
 * into the next one together. Every caller is answered when its own ballot is durable. Between
 * several nodes the lock of the count's row keeps the order.
 */
@Component
public class BallotBox {

  private static final int BATCH = 128;

  private final BallotWriter writer;
  private final Receipts receipts;
  private final Map<Integer, Line> lines = new ConcurrentHashMap<>();

  BallotBox(BallotWriter writer, Receipts receipts) {
    this.writer = writer;
    this.receipts = receipts;
  }

  /** Those who wait to vote about one RFC. */
  private static final class Line {
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  }

  private static final class Waiting {
    private final Casting casting;
    private @Nullable Receipt receipt;
    private @Nullable RuntimeException fault;

    private Waiting(Casting casting) {
      this.casting = casting;
    }

    private boolean isDone() {
      return receipt != null || fault != null;
    }

    private Receipt answer() {
      if (fault != null) {
        throw fault;
      }
      return Objects.requireNonNull(receipt);
    }
  }

  /**
   * Hands in a ballot, and returns once it is in the log for good.
   *
   * @param revision of the text the voter has read
   * @throws io.cvf.ecosystem.platform.problems.Problem when it does not count
   */
  public void vote(int rfc, Choice choice, @Nullable String reason, int revision, Caller by) {
    var _ = cast(rfc, new Casting(by.id(), choice, BallotReason.checked(reason), revision));
  }

  /** Returns once the ballot is in the log for good; throws the problem that keeps it out. */
  Receipt cast(int number, Casting casting) {
    var line = lines.computeIfAbsent(number, _ -> new Line());
    var mine = new Waiting(casting);
    line.waiting.add(mine);
    line.writing.lock();
    try {
      while (!mine.isDone()) {
        writeNext(number, line);
      }
    } finally {
      line.writing.unlock();
    }
    return mine.answer();
  }

  private void writeNext(int number, Line line) {
    var batch = new ArrayList<Waiting>();
    for (var next = line.waiting.poll(); next != null; next = line.waiting.poll()) {
      batch.add(next);
      if (batch.size() == BATCH) {
        break;
      }
    }
    try {
      answer(number, batch, writer.write(number, batch.stream().map(it -> it.casting).toList()));
    } catch (RuntimeException fault) {
      fail(batch, fault);
    } catch (Error fault) {
      // Those who wait for this batch must not wait for ever.
      fail(batch, new IllegalStateException("The batch of ballots was given up", fault));
      throw fault;
    }
  }

  private static void fail(List<Waiting> batch, RuntimeException fault) {
    batch.stream().filter(it -> !it.isDone()).forEach(it -> it.fault = fault);
  }

  private void answer(int number, List<Waiting> batch, BallotWriter.Written written) {
    var vote = written.vote();
    var count = written.count();
    if (vote == null || count == null) {
      lines.remove(number);
    }
    var head = vote == null || count == null ? null : receipts.issuer(vote, count);
    for (var i = 0; i < batch.size(); i++) {
      var waiting = batch.get(i);
      switch (written.answers().get(i)) {
        case CastAnswer.Refused refused -> waiting.fault = refused.problem();
        case CastAnswer.Logged logged ->
            waiting.receipt = Objects.requireNonNull(head).of(logged.entry(), logged.inclusion());
        case CastAnswer.Unchanged same ->
            waiting.receipt = receipts.of(Objects.requireNonNull(vote), same.entry());
      }
    }
  }
}
