package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.LineNames;
import io.cvf.ecosystem.governance.rating.LineNames.Name;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Statements")
class StatementController {

  private final StatementAccess access;
  private final Statements statements;
  private final StatementViews views;
  private final BilledLines lines;
  private final LineNames names;

  StatementController(
      StatementAccess access,
      Statements statements,
      StatementViews views,
      BilledLines lines,
      LineNames names) {
    this.access = access;
    this.statements = statements;
    this.views = views;
    this.lines = lines;
    this.names = names;
  }

  @Schema(name = "StatementLine")
  record LineView(
      long id,
      Name skill,
      Name consumer,
      @Schema(description = "Before the statement's month when they came late.")
          YearMonth executedIn,
      long executions,
      long failed,
      long quantity,
      @Schema(description = "Of a unit, in the currency.", example = "0.0025") String price,
      String currency,
      long grossMinor,
      long partnerMinor,
      long platformMinor,
      @Nullable Integer partnerBasisPoints,
      @Schema(description = "Of the agreement it was shared by.") @Nullable String documentSha256,
      @Schema(description = "Nobody has a share, because there was no agreement.") boolean suspense,
      @Schema(description = "Of the gross.") long refundedMinor) {

    static LineView of(BilledLine it, LineNames.Known names, String currency) {
      return new LineView(
          it.id(),
          names.skill(it),
          names.consumer(it),
          it.executedIn(),
          it.executions(),
          it.failed(),
          it.quantity(),
          it.price().toPlainString(),
          currency,
          it.grossMinor(),
          it.partnerMinor(),
          it.platformMinor(),
          it.partnerBasisPoints(),
          it.documentSha256(),
          it.isUnshared(),
          it.refundedMinor());
    }
  }

  @GetMapping("/partners/{partner}/statements")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A partner's statements, newest first",
      description = "For the partner's people, finance and administrators.")
  Page<StatementSummary> ofPartner(@PathVariable String partner, Caller caller, Paging paging) {
    var found = access.partner(partner, caller);
    return statements.page(found.id(), paging).map(StatementSummary::of);
  }

  @GetMapping("/statements/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A statement: what was earned, what was taken from it, what is paid",
      description = "For the partner's people, finance and administrators.")
  StatementView statement(@PathVariable String id, Caller caller) {
    return views.of(access.statement(id, caller));
  }

  @GetMapping("/statements/{id}/lines")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What a statement is the sum of, by consumer and skill",
      description = "For the partner's people, finance and administrators.")
  Page<LineView> lines(@PathVariable String id, Caller caller, Paging paging) {
    var statement = access.statement(id, caller).statement();
    var page = lines.ofStatement(statement.id(), paging);
    var known = names.of(page.items());
    return page.map(it -> LineView.of(it, known, statement.currency()));
  }
}
