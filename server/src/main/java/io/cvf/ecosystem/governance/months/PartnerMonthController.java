package io.cvf.ecosystem.governance.months;

import io.cvf.ecosystem.metering.CountedExecutions;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.rules.metering.ExecutionProof;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/billing-months/{month}")
@Tag(name = "Billing months")
class PartnerMonthController {

  private final MonthReaders readers;
  private final CountedExecutions executions;

  PartnerMonthController(MonthReaders readers, CountedExecutions executions) {
    this.readers = readers;
    this.executions = executions;
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What a sealed month counted for a partner",
      description =
          """
          Counts and roots by skill version, and the way to the month's root, which the platform \
          has signed. For the partner's people, FINANCE, MAINTAINER and ADMIN.\
          """)
  PartnerMonth show(
      @PathVariable String partner,
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
      Caller caller) {
    var entry = readers.find(partner, caller);
    return PartnerMonth.of(month, executions.part(entry.organisation(), month));
  }

  @GetMapping("/proof")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A proof that an execution was counted, and as what",
      description =
          "`./cvf executions verify` checks it offline. For the same people as the month itself.")
  ExecutionProof proof(
      @PathVariable String partner,
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
      @Parameter(description = "Of the CloudEvent", example = "/organisations/globex") @RequestParam
          String source,
      @Parameter(description = "Of the CloudEvent") @RequestParam String id,
      Caller caller) {
    var entry = readers.find(partner, caller);
    return executions.proof(entry.organisation(), month, source, id);
  }

  /**
   * @param executions all of them, with failed and own ones
   * @param billed those that succeeded for others
   * @param quantity of those billed
   * @param root over the partner's skill versions; absent when nothing was counted
   * @param path from there to the month's root
   */
  @Schema(name = "PartnerMonth")
  record PartnerMonth(
      String month,
      long executions,
      long billed,
      long quantity,
      @Nullable String root,
      ExecutionProof.@Nullable Part path,
      ExecutionProof.Signature signature,
      List<CountedExecutions.SubjectPart> subjects) {

    static PartnerMonth of(YearMonth month, CountedExecutions.PublisherPart part) {
      return new PartnerMonth(
          month.toString(),
          part.executions(),
          part.billed(),
          part.quantity(),
          part.root(),
          part.month(),
          part.signature(),
          part.subjects());
    }
  }
}
