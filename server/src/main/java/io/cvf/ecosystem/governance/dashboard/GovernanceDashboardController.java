package io.cvf.ecosystem.governance.dashboard;

import io.cvf.ecosystem.governance.onboarding.SharedAnswer;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/governance/dashboard")
@Tag(name = "Governance")
class GovernanceDashboardController {

  private final SharedAnswer<DashboardView> dashboard;

  GovernanceDashboardController(GovernanceDashboard dashboard) {
    this.dashboard = new SharedAnswer<>(dashboard::now);
  }

  @GetMapping
  @AllowedTo({Role.MAINTAINER, Role.CERTIFIER, Role.MEDIATOR, Role.FINANCE, Role.ADMIN})
  @Operation(summary = "How partners, onboarding, agreements and disputes stand")
  DashboardView dashboard() {
    return dashboard.get();
  }
}
