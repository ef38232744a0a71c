package io.cvf.ecosystem.community.moderation;

import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import org.springframework.stereotype.Component;

/** The moderators' queue, for those who look at all queues. */
@Component
class ModerationWork implements StaffQueue {

  private final ModerationQueue queue;

  ModerationWork(ModerationQueue queue) {
    this.queue = queue;
  }

  @Override
  public Kind kind() {
    return Kind.MODERATION;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    return queue.page(caller, new Paging(most, null)).items().stream()
        .map(it -> new Item(title(it.kind()), kind().link(), it.waitingSince(), null))
        .toList();
  }

  private static String title(ModerationCase.Kind kind) {
    return switch (kind) {
      case REPORT -> "A comment was reported";
      case APPEAL -> "Somebody appeals that a comment was hidden";
      case FLAG -> "Members may be trading upvotes";
      case REPUTATION_APPEAL -> "Somebody appeals that points were voided";
    };
  }
}
