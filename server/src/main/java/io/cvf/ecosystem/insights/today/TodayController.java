package io.cvf.ecosystem.insights.today;

import io.cvf.ecosystem.insights.today.Workload.Waiting;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.notifications.StaffQueue.Item;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff opens each morning. */
@RestController
@RequestMapping("/api/v1/me/today")
@Tag(name = "Ecosystem")
class TodayController {

  private static final int SHOWN = 5;

  private final Workload workload;
  private final Clock clock;

  TodayController(Workload workload, Clock clock) {
    this.workload = workload;
    this.clock = clock;
  }

  @Schema(name = "Today")
  record View(
      @Schema(description = "The queues of your roles, also empty ones.") List<QueueView> queues,
      Instant asOf) {}

  @Schema(name = "TodayQueue")
  record QueueView(
      StaffQueue.Kind kind,
      @Schema(description = "At most 100.") int count,
      @Schema(description = "Whether there are more than 100.") boolean more,
      @Schema(description = "Of those counted.") int overdue,
      @Schema(description = "Where all of it is, as a path of the UI.") String link,
      @Schema(description = "At most 5: the nearest end first, else the longest waiting.")
          List<ItemView> first) {}

  @Schema(name = "TodayItem")
  record ItemView(
      String title,
      @Schema(description = "A path of the UI.") String link,
      @Nullable Instant since,
      @Schema(description = "When it is overdue; absent where nothing runs out.")
          @Nullable Instant until) {

    static ItemView of(Item it) {
      return new ItemView(it.title(), it.link(), it.since(), it.until());
    }
  }

  @GetMapping
  @AllowedTo({
    Role.MODERATOR,
    Role.MAINTAINER,
    Role.CERTIFIER,
    Role.MEDIATOR,
    Role.FINANCE,
    Role.ADMIN
  })
  @Operation(
      summary = "What waits for you as one of the staff",
      description =
          """
          By your roles: reviews, approvals, moderation, disputes, incidents, service levels, \
          signatures, onboarding, payouts. What concerns your own organisation or deeds is left \
          to others. Your own deadlines are at `/me/deadlines`.\
          """)
  View today(Caller caller) {
    var now = clock.instant();
    return new View(workload.of(caller).stream().map(it -> view(it, now)).toList(), now);
  }

  private static QueueView view(Waiting it, Instant now) {
    return new QueueView(
        it.kind(),
        it.items().size(),
        it.more(),
        it.overdue(now).size(),
        it.kind().link(),
        it.items().stream().limit(SHOWN).map(ItemView::of).toList());
  }
}
