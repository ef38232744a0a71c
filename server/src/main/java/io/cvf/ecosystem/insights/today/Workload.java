package io.cvf.ecosystem.insights.today;

import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.notifications.StaffQueue.Item;
import io.cvf.ecosystem.notifications.StaffQueue.Kind;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Asks every queue that is somebody's what waits in it. */
@Service
public class Workload {

  /** Whoever has more to do than this need not know how much more. */
  static final int MOST_COUNTED = 100;

  private final List<StaffQueue> queues;

  Workload(List<StaffQueue> queues) {
    this.queues = queues.stream().sorted(Comparator.comparing(StaffQueue::kind)).toList();
  }

  /**
   * What waits in a queue.
   *
   * @param items the most urgent first, at most {@link #MOST_COUNTED}
   * @param more whether there is more than these
   */
  public record Waiting(Kind kind, List<Item> items, boolean more) {

    public List<Item> overdue(Instant now) {
      return items.stream()
          .filter(it -> {
            var until = it.until();
            return until != null && until.isBefore(now);
          })
          .toList();
    }
  }

  /** Of each queue that concerns one of the caller's roles, also of empty ones. */
  public List<Waiting> of(Caller caller) {
    return queues.stream()
        .filter(it -> it.kind().concerns(caller.roles()))
        .map(it -> {
          var found = it.waiting(caller, MOST_COUNTED + 1);
          return new Waiting(
              it.kind(), found.stream().limit(MOST_COUNTED).toList(), found.size() > MOST_COUNTED);
        })
        .toList();
  }
}
