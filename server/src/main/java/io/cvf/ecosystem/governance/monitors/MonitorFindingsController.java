package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Moments;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a monitor found. */
@RestController
@RequestMapping("/api/v1/monitors/{id}")
@Tag(name = "Monitors")
class MonitorFindingsController {

  private final MonitorProbes probes;
  private final MonitorSpans spans;
  private final MonitorAccess access;
  private final Clock clock;

  MonitorFindingsController(
      MonitorProbes probes, MonitorSpans spans, MonitorAccess access, Clock clock) {
    this.probes = probes;
    this.spans = spans;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/probes")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Single looks, newest first",
      description =
          """
          Of the last day, unless you say otherwise; kept for 35 days (a setting). For the \
          partner's people and staff.\
          """)
  Page<MonitorView.LookView> probes(
      @PathVariable UUID id,
      @Parameter(description = "A moment, or a day (UTC) from its begin.")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "A moment, itself excluded, or a day (UTC) to its end.")
          @RequestParam(required = false)
          @Nullable String to,
      Caller caller,
      Paging paging) {
    var monitor = access.readable(id, caller);
    var until = to == null ? clock.instant() : given(Moments.until(to), "/to");
    var begin = from == null ? until.minus(Duration.ofDays(1)) : given(Moments.from(from), "/from");
    return Page.of(
            probes.page(monitor.id(), begin, until, paging), paging, it -> Cursor.of(it.at()))
        .map(MonitorView.LookView::of);
  }

  private static Instant given(Optional<Instant> moment, String pointer) {
    return moment.orElseThrow(() ->
        Problem.invalid(
            pointer, "A moment such as 2027-02-01T00:00:00Z, or a day such as 2027-02-01."));
  }

  @GetMapping("/outages")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "When it was down, newest first",
      description = "For the partner's people and staff.")
  Page<MonitorView.OutageView> outages(@PathVariable UUID id, Caller caller, Paging paging) {
    var monitor = access.readable(id, caller);
    return Page.of(spans.page(monitor.id(), paging), paging, it -> Cursor.of(it.from()))
        .map(MonitorView.OutageView::of);
  }
}
