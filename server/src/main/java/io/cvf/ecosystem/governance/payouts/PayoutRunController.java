package io.cvf.ecosystem.governance.payouts;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.governance.payouts.PayoutRunView.ItemView;
import io.cvf.ecosystem.governance.payouts.PayoutRunView.Summary;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/payout-runs")
@Tag(name = "Payouts")
class PayoutRunController {

  private final PayoutPreparation preparation;
  private final PayoutRelease release;
  private final PayoutRecords records;
  private final PayoutRuns runs;
  private final PayoutItems items;
  private final PayoutRunViews views;

  PayoutRunController(
      PayoutPreparation preparation,
      PayoutRelease release,
      PayoutRecords records,
      PayoutRuns runs,
      PayoutItems items,
      PayoutRunViews views) {
    this.preparation = preparation;
    this.release = release;
    this.records = records;
    this.runs = runs;
    this.items = items;
    this.views = views;
  }

  @Schema(name = "NewPayoutRun")
  record NewRun(
      @Schema(description = "Today without it; at most 31 days ahead.") @Nullable LocalDate dueBy,
      @Schema(description = "True to look at it only: nothing is kept.") @Nullable Boolean dryRun,
      @Schema(
              description =
                  """
                  Slugs of partners who are paid a last time: however small the amount is, and \
                  although the partner has ended.\
                  """)
          @Nullable Set<String> finalPayments) {}

  @Schema(name = "PayoutPayment")
  record Payment(
      @Schema(requiredMode = REQUIRED) @Nullable LocalDate paidOn,
      @Schema(
              requiredMode = REQUIRED,
              description = "Finds it at the bank; at most 140 characters.")
          @Nullable String reference,
      @Schema(description = "What the bank gave back.") @Nullable List<Returned> returned) {}

  @Schema(name = "ReturnedPayout")
  record Returned(
      @Schema(requiredMode = REQUIRED, description = "A slug.") @Nullable String partner,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "PayoutReturn")
  record Return(
      @Schema(requiredMode = REQUIRED, description = "A slug.") @Nullable String partner,
      @Schema(requiredMode = REQUIRED) @Nullable String reason,
      @Schema(requiredMode = REQUIRED) @Nullable LocalDate returnedOn) {}

  @Schema(name = "PayoutRunCancel")
  record Cancel(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Prepare a payout run, or look at what it would be",
      description = "201 for a run, which another person has to release; 200 for a dry run.")
  ResponseEntity<PayoutRunView> prepare(@RequestBody NewRun body, Caller caller) {
    if (Boolean.TRUE.equals(body.dryRun())) {
      return ResponseEntity.ok(views.dry(preparation.plan(body.dueBy(), body.finalPayments())));
    }
    var id = preparation.prepare(body.dueBy(), body.finalPayments(), caller);
    return ResponseEntity.created(URI.create("/api/v1/payout-runs/" + id)).body(read(id, caller));
  }

  @GetMapping
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "Payout runs, newest first")
  Page<Summary> list(Paging paging) {
    return views.summaries(runs.page(paging));
  }

  @GetMapping("/{id}")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "A payout run")
  PayoutRunView read(@PathVariable String id, Caller caller) {
    return views.of(find(id), caller);
  }

  @GetMapping("/{id}/items")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "What a run pays to whom")
  Page<ItemView> items(@PathVariable String id, Paging paging) {
    return items.page(find(id).id(), paging).map(ItemView::of);
  }

  @PostMapping("/{id}/release")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Release a run, as another person than who prepared it",
      description =
          """
          Every payout is looked at once more. What cannot be paid any more is dropped, with the \
          reason, and stays owed.\
          """)
  PayoutRunView release(@PathVariable String id, Caller caller) {
    release.release(id, caller);
    return read(id, caller);
  }

  @PostMapping("/{id}/payment")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Say that the bank has paid a run",
      description = "Books the payouts; what the bank gave back stays owed.")
  PayoutRunView paid(@PathVariable String id, @RequestBody Payment body, Caller caller) {
    var payment =
        new PayoutRecords.Payment(body.paidOn(), body.reference(), returned(body.returned()));
    records.paid(id, payment, caller);
    return read(id, caller);
  }

  @PostMapping("/{id}/returns")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Say that the bank gave a payout back after it was paid",
      description = "Books it back; the payout details have to be verified anew.")
  PayoutRunView returned(@PathVariable String id, @RequestBody Return body, Caller caller) {
    records.returned(id, body.partner(), body.reason(), body.returnedOn(), caller);
    return read(id, caller);
  }

  @PostMapping("/{id}/cancellation")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Call a run off that is not paid",
      description = "One that is released only after the bank was told not to pay it.")
  PayoutRunView cancel(@PathVariable String id, @RequestBody Cancel body, Caller caller) {
    records.cancel(id, body.reason(), caller);
    return read(id, caller);
  }

  private PayoutRun find(String id) {
    return runs.find(id).orElseThrow(() -> PayoutProblems.runNotFound(id));
  }

  private static Map<String, String> returned(@Nullable List<Returned> given) {
    var returned = new LinkedHashMap<String, String>();
    var wrong = new Violations();
    for (var it : given == null ? List.<Returned>of() : given) {
      var partner = it == null ? null : it.partner();
      var reason = it == null ? null : it.reason();
      wrong.require(
          partner != null && reason != null && returned.put(partner, reason.strip()) == null,
          "/returned",
          "Name each partner once, with a reason.");
    }
    wrong.refuseIfAny();
    return returned;
  }
}
