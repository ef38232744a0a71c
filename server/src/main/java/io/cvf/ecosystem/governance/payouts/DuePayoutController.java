package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.governance.payouts.PayoutDetailsView.PartnerName;
import io.cvf.ecosystem.governance.payouts.PayoutItems.Received;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Payouts")
class DuePayoutController {

  private final DuePayouts due;
  private final PayoutItems items;
  private final PayoutAccess access;
  private final BookCurrency currency;
  private final Clock clock;

  DuePayoutController(
      DuePayouts due, PayoutItems items, PayoutAccess access, BookCurrency currency, Clock clock) {
    this.due = due;
    this.items = items;
    this.access = access;
    this.currency = currency;
    this.clock = clock;
  }

  @Schema(name = "DuePayout")
  record DueView(
      PartnerName partner,
      @Schema(description = "What a run would pay, where the standing is READY.") long dueMinor,
      @Schema(description = "All that is owed; negative when more was taken back than earned.")
          long balanceMinor,
      @Schema(description = "What disputes keep back, no part of the balance.") long heldMinor,
      long minimumMinor,
      String currency,
      @Schema(description = "READY, or the first reason why the partner is not paid.")
          PayoutStanding standing,
      @Nullable Instant pausedUntil) {

    static DueView of(Due it, String currency) {
      var details = it.details();
      return new DueView(
          PartnerName.of(it.partner()),
          Math.max(0, it.due()),
          it.balance().payable(),
          it.balance().held(),
          it.minimum(),
          currency,
          it.standing(),
          it.standing() == PayoutStanding.PAUSED && details != null ? details.pausedUntil() : null);
    }
  }

  @Schema(name = "PartnerPayout")
  record PayoutView(
      String run,
      long amountMinor,
      String currency,
      RunState runState,
      @Schema(description = "What became of this payout, once the run is paid.")
          PayoutItem.State state,
      @Nullable String reason,
      @Schema(description = "As `DE89…3000`.") String iban,
      String endToEndId,
      @Schema(description = "When the bank is asked to pay.") @Nullable LocalDate executeOn,
      @Nullable LocalDate paidOn) {

    static PayoutView of(Received it) {
      var item = it.item();
      return new PayoutView(
          item.run(),
          item.minor(),
          it.currency(),
          it.run(),
          item.state(),
          item.reason(),
          item.account().maskedIban(),
          item.endToEndId(),
          it.executeOn(),
          it.paidOn());
    }
  }

  @GetMapping("/payouts/due")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(
      summary = "Partners who are owed something, by slug, and why who is not paid",
      description = "Of statements that are due by a day, today without one.")
  Page<DueView> due(
      @RequestParam(required = false) @Nullable LocalDate dueBy,
      @RequestParam(defaultValue = "") Set<PayoutStanding> standing,
      Paging paging) {
    var day = dueBy == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : dueBy;
    var money = currency.code();
    var after = paging.after().map(it -> it.text(0)).orElse("");
    var rows =
        due.by(day, Set.of()).stream()
            .filter(it -> it.partner().slug().compareTo(after) > 0)
            .filter(it -> standing.isEmpty() || standing.contains(it.standing()))
            .limit(paging.fetch())
            .toList();
    return Page.of(rows, paging, it -> Cursor.of(it.partner().slug()))
        .map(it -> DueView.of(it, money));
  }

  @GetMapping("/partners/{partner}/payouts")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What a partner was paid and is about to be, newest first",
      description = "For the partner's people and staff.")
  Page<PayoutView> of(@PathVariable String partner, Caller caller, Paging paging) {
    return items.of(access.readable(partner, caller).id(), paging).map(PayoutView::of);
  }
}
