package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/settlements")
@Tag(name = "Ledger")
class SettlementController {

  private final Settlements settlements;

  SettlementController(Settlements settlements) {
    this.settlements = settlements;
  }

  @Schema(name = "Settlement")
  record View(
      YearMonth month,
      @Schema(description = "Of the Merkle tree over everything counted.") String monthRoot,
      Instant settledAt,
      int statements,
      int invoices,
      int lines,
      @Schema(description = "That succeeded, without publishers' own.") long executions,
      long failed,
      String currency,
      long grossMinor,
      long partnerMinor,
      long platformMinor,
      long suspenseMinor) {

    static View of(Settlement it) {
      return new View(
          it.month(),
          it.monthRoot(),
          it.settledAt(),
          it.statements(),
          it.invoices(),
          it.lines(),
          it.executions(),
          it.failed(),
          it.currency(),
          it.grossMinor(),
          it.partnerMinor(),
          it.platformMinor(),
          it.suspenseMinor());
    }
  }

  @GetMapping
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "Settled months, newest first")
  Page<View> settled(Paging paging) {
    return settlements.page(paging).map(View::of);
  }

  @GetMapping("/{month}")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "What a month came to")
  View one(@PathVariable YearMonth month) {
    return settlements
        .find(month)
        .map(View::of)
        .orElseThrow(() ->
            Problem.notFound(
                "month-not-settled",
                "The month is not settled",
                "A month is settled by itself soon after it is sealed."));
  }
}
