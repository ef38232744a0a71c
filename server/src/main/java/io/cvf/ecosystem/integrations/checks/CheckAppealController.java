package io.cvf.ecosystem.integrations.checks;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** CheckAppeals against checks, for those who decide them. */
@RestController
@RequestMapping("/api/v1/check-appeals")
@Tag(name = "Skills")
class CheckAppealController {

  private final CheckAppeals appeals;
  private final CheckAppealRows rows;
  private final PartnerAccess partners;
  private final MemberDirectory members;

  CheckAppealController(
      CheckAppeals appeals, CheckAppealRows rows, PartnerAccess partners, MemberDirectory members) {
    this.appeals = appeals;
    this.rows = rows;
    this.partners = partners;
    this.members = members;
  }

  record CheckAppealDecision(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean accepted,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "CheckAppeal")
  record AppealView(
      UUID id,
      String skillId,
      String name,
      Publisher partner,
      @Schema(description = "As the path of the version names it.") String version,
      CheckKind check,
      String message,
      List<Verdict.Finding> findings,
      String text,
      Instant at,
      Appellant by,
      Appeal.@Nullable Decision decision,
      @Nullable String reason,
      boolean mayDecide,
      @Nullable String whyNot) {}

  @Schema(name = "CheckAppealPartner")
  record Publisher(String slug, String name) {}

  @Schema(name = "CheckAppellant")
  record Appellant(String username) {}

  @GetMapping
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(summary = "CheckAppeals against checks that nobody decided yet, the oldest first")
  Page<AppealView> list(Paging paging, Caller caller) {
    return rows.open(paging).map(it -> view(it, caller));
  }

  @PostMapping("/{id}/decision")
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(
      summary = "Accept or dismiss an appeal",
      description =
          """
          Not of your own organisation. The check no longer stops the version once it is \
          accepted, as long as it finds the same.\
          """)
  AppealView decide(
      @PathVariable UUID id, @RequestBody CheckAppealDecision decision, Caller caller) {
    if (decision.accepted() == null) {
      throw Problem.invalid("/accepted", "Say whether you accept it: true or false.");
    }
    return view(appeals.decide(id, decision.accepted(), decision.reason(), caller), caller);
  }

  private AppealView view(CheckAppealRows.Listed it, Caller caller) {
    var partner = partners.find(it.partner());
    var impartial = partners.isImpartial(partner, caller.id());
    return new AppealView(
        it.id(),
        it.skillId(),
        it.name(),
        new Publisher(partner.slug(), partner.name()),
        it.version() == null ? "draft-" + it.draft() : it.version(),
        it.check(),
        it.message(),
        it.findings(),
        it.text(),
        it.at(),
        new Appellant(members.usernames(List.of(it.by())).getOrDefault(it.by(), "gone")),
        it.decision(),
        it.reason(),
        impartial && it.decision() == null,
        impartial ? null : "You share an organisation with %s.".formatted(partner.name()));
  }
}
