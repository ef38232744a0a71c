package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sla/overview")
@Tag(name = "SLA")
class SlaOverviewController {

  private final SlaOverview overview;

  SlaOverviewController(SlaOverview overview) {
    this.overview = overview;
  }

  @GetMapping
  @AllowedTo({Role.MAINTAINER, Role.CERTIFIER, Role.MEDIATOR, Role.FINANCE, Role.ADMIN})
  @Operation(
      summary = "How every partner with an agreement stands this month",
      description = "The least left of the error budget first; those nobody measures come last.")
  Page<SlaOverview.Standing> overview(
      @RequestParam(defaultValue = "BUDGET") SlaOverview.Sort sort, Paging paging) {
    return overview.page(sort, paging);
  }
}
