package io.cvf.ecosystem.governance.calendar;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/deadlines")
@Tag(name = "Governance")
class DeadlineController {

  private static final int DAYS = 90;
  private static final int MOST_YEARS = 2;

  private final Deadlines deadlines;
  private final Clock clock;

  DeadlineController(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Schema(name = "Deadlines")
  record View(List<DeadlineView> items) {}

  @Schema(name = "Deadline", description = "It has either a day or a moment.")
  record DeadlineView(
      Deadline.Kind kind,
      String title,
      @Nullable LocalDate dueOn,
      @Nullable Instant dueAt,
      String link) {

    static DeadlineView of(Deadline it) {
      return new DeadlineView(it.kind(), it.title(), it.dueOn(), it.dueAt(), it.link());
    }
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What you have to see to, the nearest first",
      description =
          """
          Items of your partners' checklists that nobody else owns, items you own, ends of your \
          partners' agreements, and disputes that wait for you; what is overdue is among them. \
          Until 90 days from now unless you name another day of the next two years.\
          """)
  View mine(@RequestParam(required = false) @Nullable LocalDate until, Caller caller) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var last = until == null ? today.plusDays(DAYS) : until;
    if (last.isBefore(today) || last.isAfter(today.plusYears(MOST_YEARS))) {
      throw Problem.invalid("/until", "Name today or a day of the next two years.");
    }
    return new View(deadlines.of(caller.id(), last).stream().map(DeadlineView::of).toList());
  }
}
