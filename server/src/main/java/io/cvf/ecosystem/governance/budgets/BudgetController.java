package io.cvf.ecosystem.governance.budgets;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisations/{organisation}/budget")
@Tag(name = "Revenue")
class BudgetController {

  private final BudgetService service;
  private final Budgets budgets;
  private final Spending spending;
  private final BookCurrency currency;
  private final Clock clock;

  BudgetController(
      BudgetService service,
      Budgets budgets,
      Spending spending,
      BookCurrency currency,
      Clock clock) {
    this.service = service;
    this.budgets = budgets;
    this.spending = spending;
    this.currency = currency;
    this.clock = clock;
  }

  enum Action {
    EDIT
  }

  @Schema(name = "Budget")
  record BudgetView(
      @Schema(description = "Absent for none.") @Nullable Long monthlyMinor,
      @Schema(
              description =
                  "Of the budget, ascending; owners and finance are told once a month each.")
          List<Integer> alertAtPercent,
      String currency,
      @Schema(type = "string", description = "The present one, in UTC.", example = "2026-12")
          YearMonth month,
      @Schema(description = "An estimate of what was executed so far costs.") long spentMinor,
      @Schema(description = "Of the budget, rounded down; absent without one.")
          @Nullable Long percent,
      @Schema(description = "The thresholds its people were told of this month.")
          List<Integer> alertedAtPercent,
      @Schema(description = "0 where nobody has said anything yet.") long version,
      @Schema(description = "What you may do with it now.") List<Action> actions) {}

  @Schema(name = "BudgetEdit")
  record Edit(
      @Schema(description = "In minor units, more than 0; left out for none.")
          @Nullable Long monthlyMinor,
      @Schema(description = "At most 10 from 1 to 1,000; 50, 80 and 100 without it.")
          @Nullable List<Integer> alertAtPercent) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What an organisation means to spend this month, and has",
      description = "For its people, finance and administrators.")
  ResponseEntity<BudgetView> read(@PathVariable String organisation, Caller caller) {
    var found = service.readable(organisation, caller);
    var budget = service.of(found);
    var month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var spent = spending.of(List.of(found.id()), month).getOrDefault(found.id(), 0L);
    return IfMatch.tagged(
        budget.version(),
        new BudgetView(
            budget.monthlyMinor(),
            budget.alertAt(),
            currency.code(),
            month,
            spent,
            budget.percent(spent).orElse(null),
            budgets.alerted(List.of(found.id()), month).getOrDefault(found.id(), List.of()),
            budget.version(),
            service.decides(found, caller) ? List.of(Action.EDIT) : List.of()));
  }

  @PutMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Say what an organisation means to spend in a month",
      description =
          """
          For its owners and finance. It refuses nothing: it warns. `If-Match: "0"` the first time.\
          """)
  ResponseEntity<BudgetView> set(
      @PathVariable String organisation, @RequestBody Edit body, IfMatch base, Caller caller) {
    service.set(organisation, body.monthlyMinor(), body.alertAtPercent(), base, caller);
    return read(organisation, caller);
  }
}
