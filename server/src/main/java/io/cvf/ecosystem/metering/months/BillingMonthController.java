package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.metering.BillingMonths;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.MemberNames;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.jobs.Job;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/billing-months")
@Tag(name = "Billing months")
class BillingMonthController {

  private final BillingMonthService service;
  private final MonthCalendar calendar;
  private final MemberNames names;

  BillingMonthController(BillingMonthService service, MonthCalendar calendar, MemberNames names) {
    this.service = service;
    this.calendar = calendar;
    this.names = names;
  }

  @GetMapping
  @AllowedTo({Role.FINANCE, Role.MAINTAINER, Role.ADMIN})
  @Operation(summary = "Billing months, newest first")
  Page<BillingMonthView> page(Paging paging, Caller caller) {
    var page = service.page(paging);
    var sealedBy = names(page.items());
    return page.map(it -> view(it, sealedBy, caller));
  }

  @GetMapping("/{month}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "How far a billing month is, and what it counts",
      description = "Until it is sealed the counts are those so far.")
  BillingMonthView show(
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month, Caller caller) {
    var found = service.find(month);
    return view(found, names(List.of(found)), caller);
  }

  @PostMapping("/{month}/seal")
  @AllowedTo(Role.FINANCE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Close a month and seal what it counted",
      description =
          """
          Answers with the job that does it: nothing more is counted in the month, everything in \
          it is counted again and compared with its sums, and the root over all of it is signed. A \
          difference fails the job and seals nothing. Months are sealed in their order, after \
          their grace.\
          """)
  ResponseEntity<Job> seal(
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month, Caller caller) {
    var job = service.startSealing(month, caller);
    return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + job.id())).body(job);
  }

  private Map<MemberId, String> names(List<BillingMonthService.Counted> shown) {
    var ids =
        shown.stream()
            .map(it -> it.row().sealedBy())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : names.usernames(ids);
  }

  private BillingMonthView view(
      BillingMonthService.Counted counted, Map<MemberId, String> names, Caller caller) {
    var row = counted.row();
    var counts = counted.counts();
    var sealed = row.sealed();
    var by = row.sealedBy();
    return new BillingMonthView(
        row.month().toString(),
        calendar.state(row),
        MonthCalendar.opensAt(row.month()),
        calendar.graceUntil(row.month()),
        sealed == null ? null : sealed.at(),
        sealed == null || by == null ? null : names.get(by),
        counts.executions(),
        counts.late(),
        counts.own(),
        counts.failed(),
        sealed == null ? null : sealed.root().toString(),
        sealed == null ? null : sealed.keyId(),
        sealed == null ? null : sealed.signature(),
        row.job(),
        row.droppedAt(),
        caller.is(Role.FINANCE) && service.isSealable(row.month())
            ? List.of(MonthAction.SEAL)
            : List.of());
  }

  enum MonthAction {
    SEAL
  }

  /**
   * @param sealedBy a username; absent when the platform sealed it by itself
   * @param late executed in an earlier month, which was closed by then
   * @param own by their publishers: counted, never billed
   * @param root over everything counted, in hex
   * @param signature Ed25519 of the key {@code keyId}, base64
   * @param droppedAt from then on its single executions and their proofs are gone
   */
  @Schema(name = "BillingMonth")
  record BillingMonthView(
      String month,
      BillingMonths.State state,
      Instant opensAt,
      Instant graceUntil,
      @Nullable Instant sealedAt,
      @Nullable String sealedBy,
      long executions,
      long late,
      long own,
      long failed,
      @Nullable String root,
      @Nullable String keyId,
      @Nullable String signature,
      @Nullable UUID job,
      @Nullable Instant droppedAt,
      List<MonthAction> actions) {}
}
