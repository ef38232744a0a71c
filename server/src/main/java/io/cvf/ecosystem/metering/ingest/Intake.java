package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.platform.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/** Takes the events of a request, chunk by chunk, each durable before the next is read. */
@Service
public class Intake {

  /** How many requests are read at once; each keeps one chunk in memory. */
  static final int MOST_AT_ONCE = 64;

  private final ExecutionLog log;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  Intake(ExecutionLog log) {
    this.log = log;
  }

  /** A CloudEvent in JSON on each line. */
  public ExecutionsReceipt takeLines(OrganisationDirectory.Entry consumer, InputStream lines)
      throws IOException, InterruptedException {
    return take(consumer, new EventLines(lines));
  }

  ExecutionsReceipt take(OrganisationDirectory.Entry consumer, EventReader events)
      throws IOException, InterruptedException {
    if (!places.tryAcquire()) {
      throw ExecutionLog.tooBusy();
    }
    var receipt = new ExecutionsReceipt.Writer();
    try {
      for (var chunk = events.next(Batch.LARGEST);
          !chunk.isEmpty();
          chunk = events.next(Batch.LARGEST)) {
        receipt.add(log.append(new Batch(consumer, chunk)));
      }
      return receipt.done();
    } catch (Problem refused) {
      throw receipt.isEmpty() ? refused : refused.with("counted", receipt.done());
    } finally {
      places.release();
    }
  }
}
