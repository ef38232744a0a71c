package io.cvf.ecosystem.integrations.partners;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{id}")
@Tag(name = "Partners")
class PartnerDecisionController {

  private final PartnerAccess access;
  private final PartnerRulings rulings;
  private final PartnerReader reader;
  private final PartnerDecisions decisions;
  private final MemberDirectory members;

  PartnerDecisionController(
      PartnerAccess access,
      PartnerRulings rulings,
      PartnerReader reader,
      PartnerDecisions decisions,
      MemberDirectory members) {
    this.access = access;
    this.rulings = rulings;
    this.reader = reader;
    this.decisions = decisions;
    this.members = members;
  }

  @Schema(name = "PartnerRulingReason")
  record Reason(
      @Schema(requiredMode = REQUIRED, description = "Everyone can read it.")
          @Nullable String reason) {}

  @Schema(name = "PartnerDecision")
  record DecisionView(
      UUID id,
      @Schema(description = "Absent for the registration.") @Nullable PartnerStatus from,
      PartnerStatus to,
      String reason,
      Instant at,
      @Schema(description = "Absent when the platform did it by rule.") @Nullable DeciderView by,
      @Schema(description = "The certification review that decided it.") @Nullable UUID review,
      @Schema(description = "The number of the RFC that decided it.") @Nullable Integer rfc) {}

  @Schema(name = "PartnerDecider")
  record DeciderView(String username) {}

  @GetMapping("/decisions")
  @Public
  @Operation(summary = "Every change of a partner's status and its reason, newest first")
  Page<DecisionView> decisions(@PathVariable String id, Paging paging) {
    var page = decisions.page(access.find(id).id(), paging);
    var names =
        members.usernames(
            page.items().stream().map(it -> it.decision().by()).filter(Objects::nonNull).toList());
    return page.map(it -> view(it, names));
  }

  private static DecisionView view(PartnerDecisions.Kept it, Map<MemberId, String> names) {
    var by = it.decision().by();
    var name = by == null ? null : names.get(by);
    return new DecisionView(
        it.id(),
        it.from(),
        it.to(),
        it.decision().reason(),
        it.decidedAt(),
        name == null ? null : new DeciderView(name),
        it.decision().review(),
        it.decision().rfc());
  }

  @PostMapping("/suspension")
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(
      summary = "Suspend a certified partner",
      description = "Its skills leave the catalogue at once. Not of your own organisation.")
  PartnerView suspend(@PathVariable String id, @RequestBody Reason body, Caller caller) {
    return reader.view(rulings.suspend(id, body.reason(), caller), caller);
  }

  @PostMapping("/reinstatement")
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(
      summary = "End a partner's suspension",
      description = "While its certification is in date. Not of your own organisation.")
  PartnerView reinstate(@PathVariable String id, @RequestBody Reason body, Caller caller) {
    return reader.view(rulings.reinstate(id, body.reason(), caller), caller);
  }

  @PostMapping("/termination")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "End a partnership for good",
      description =
          "By an owner of it, or a maintainer or administrator who shares no organisation with it.")
  PartnerView terminate(@PathVariable String id, @RequestBody Reason body, Caller caller) {
    return reader.view(rulings.terminate(id, body.reason(), caller), caller);
  }
}
