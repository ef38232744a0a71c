package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The risky versions that wait for somebody's approval. */
@RestController
@RequestMapping("/api/v1/skill-approvals")
@Tag(name = "Skills")
class ApprovalController {

  private final Approvals approvals;
  private final PartnerAccess partners;
  private final People people;

  ApprovalController(Approvals approvals, PartnerAccess partners, People people) {
    this.approvals = approvals;
    this.partners = partners;
    this.people = people;
  }

  @Schema(name = "SkillAwaitingApproval")
  record WaitingView(
      String skillId,
      String name,
      Owner partner,
      String version,
      RiskLevel riskLevel,
      Instant submittedAt,
      List<VersionView.ApprovalView> approvals,
      Set<ApproverRole> approvalsNeeded,
      boolean mayApprove,
      @Nullable String whyNot) {}

  @Schema(name = "SkillAwaitingApprovalPartner")
  record Owner(String slug, String name) {}

  @GetMapping
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(summary = "The risky versions that wait for approval, the longest waiting first")
  Page<WaitingView> list(Paging paging, Caller caller) {
    return approvals.waiting(paging).map(it -> view(it, caller));
  }

  private WaitingView view(Approvals.Waiting it, Caller caller) {
    var partner = partners.find(it.partner());
    var said = approvals.of(it.id());
    var names = people.of(said.stream().map(Approval::by).toList());
    var granted = said.stream().map(Approval::role).collect(Collectors.toSet());
    var whyNot = WhyNot.of(it.riskLevel(), said, partner, partners, caller);
    return new WaitingView(
        it.skillId(),
        it.name(),
        new Owner(partner.slug(), partner.name()),
        it.version(),
        it.riskLevel(),
        it.submittedAt(),
        said.stream()
            .map(a ->
                new VersionView.ApprovalView(
                    a.role(), a.granted(), a.reason(), names.person(a.by()), a.at()))
            .toList(),
        ApproverRole.stillNeeded(it.riskLevel(), granted),
        whyNot == null,
        whyNot);
  }
}
