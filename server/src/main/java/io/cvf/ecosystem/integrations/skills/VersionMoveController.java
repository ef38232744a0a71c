package io.cvf.ecosystem.integrations.skills;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.checks.CheckAppeals;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.integrations.skills.SkillOwnerController.NewSkillDeprecation;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a version: checks, publication, approvals, yank, deprecation. */
@RestController
@RequestMapping("/api/v1/skills/{id}/versions/{version}")
@Tag(name = "Skills")
class VersionMoveController {

  private final SkillAccess access;
  private final Publication publication;
  private final ApprovalService approvals;
  private final VersionUpkeep upkeep;
  private final CheckAppeals appeals;
  private final PartnerAccess partners;
  private final VersionReader reader;

  VersionMoveController(
      SkillAccess access,
      Publication publication,
      ApprovalService approvals,
      VersionUpkeep upkeep,
      CheckAppeals appeals,
      PartnerAccess partners,
      VersionReader reader) {
    this.access = access;
    this.publication = publication;
    this.approvals = approvals;
    this.upkeep = upkeep;
    this.appeals = appeals;
    this.partners = partners;
    this.reader = reader;
  }

  /**
   * @param as needed only by somebody who holds both roles
   */
  record NewSkillApproval(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean granted,
      @Schema(requiredMode = REQUIRED) @Nullable String reason,
      @Nullable ApproverRole as) {}

  record SkillYankReason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  record NewCheckAppeal(@Schema(requiredMode = REQUIRED) @Nullable String text) {}

  @PostMapping("/checks")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Run every check on a draft without publishing it")
  VersionView check(@PathVariable String id, @PathVariable String version, Caller caller) {
    var found = find(id, version, caller);
    publication.check(found, caller);
    return view(found, caller);
  }

  @PostMapping("/publication")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Publish a draft of a certified partner (owners and developers)",
      description =
          """
          Every check is run first. R0 and R1 are public at once; R2 awaits a certifier, R3 a \
          certifier and a maintainer, and needs a PREMIUM or ENTERPRISE agreement.\
          """)
  VersionView publish(@PathVariable String id, @PathVariable String version, Caller caller) {
    var found = find(id, version, caller);
    partners.requireDeveloper(partners.find(access.find(found.skill()).partner()), caller);
    publication.publish(found.id(), caller);
    return view(found, caller);
  }

  @PostMapping("/approvals")
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(
      summary = "Approve or decline a risky version",
      description = "Not of your own organisation; R3 takes two different people.")
  VersionView approve(
      @PathVariable String id,
      @PathVariable String version,
      @RequestBody NewSkillApproval approval,
      Caller caller) {
    var found = find(id, version, caller);
    if (approval.granted() == null) {
      throw Problem.invalid("/granted", "Say whether you approve: true or false.");
    }
    approvals.decide(found, approval.granted(), approval.reason(), approval.as(), caller);
    return view(found, caller);
  }

  @PostMapping("/yank")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take a version out of use (owners, developers, maintainers)")
  VersionView yank(
      @PathVariable String id,
      @PathVariable String version,
      @RequestBody SkillYankReason why,
      Caller caller) {
    var found = find(id, version, caller);
    upkeep.yank(found, why.reason(), caller);
    return view(found, caller);
  }

  @DeleteMapping("/yank")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Bring a yanked version back")
  VersionView restore(@PathVariable String id, @PathVariable String version, Caller caller) {
    var found = find(id, version, caller);
    upkeep.restore(found, caller);
    return view(found, caller);
  }

  @PostMapping("/deprecation")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Advise against a version, and name what to take instead")
  VersionView deprecate(
      @PathVariable String id,
      @PathVariable String version,
      @RequestBody NewSkillDeprecation why,
      Caller caller) {
    var found = find(id, version, caller);
    upkeep.deprecate(found, why.message(), why.replacement(), caller);
    return view(found, caller);
  }

  @DeleteMapping("/deprecation")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take a version's deprecation back")
  VersionView undeprecate(@PathVariable String id, @PathVariable String version, Caller caller) {
    var found = find(id, version, caller);
    upkeep.undeprecate(found, caller);
    return view(found, caller);
  }

  @PostMapping("/checks/{check}/appeal")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Object to what a check found (owners and developers)")
  VersionView appeal(
      @PathVariable String id,
      @PathVariable String version,
      @PathVariable CheckKind check,
      @RequestBody NewCheckAppeal appeal,
      Caller caller) {
    var found = find(id, version, caller);
    partners.requireDeveloper(partners.find(access.find(found.skill()).partner()), caller);
    found.requireEditable();
    appeals.file(found.id(), check, appeal.text(), caller);
    return view(found, caller);
  }

  private SkillVersion find(String id, String version, Caller caller) {
    return access.version(access.find(id, caller), version, caller);
  }

  private VersionView view(SkillVersion version, Caller caller) {
    return reader.view(access.find(version.skill()), access.version(version.id()), caller);
  }
}
