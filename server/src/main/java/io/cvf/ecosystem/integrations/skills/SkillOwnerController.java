package io.cvf.ecosystem.integrations.skills;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.partners.PartnerAccess;
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

/** What its publisher decides about a skill as a whole. */
@RestController
@RequestMapping("/api/v1/skills/{id}")
@Tag(name = "Skills")
class SkillOwnerController {

  private final SkillAccess access;
  private final SkillService service;
  private final Ownership ownership;
  private final SkillReader reader;
  private final PartnerAccess partners;

  SkillOwnerController(
      SkillAccess access,
      SkillService service,
      Ownership ownership,
      SkillReader reader,
      PartnerAccess partners) {
    this.access = access;
    this.service = service;
    this.ownership = ownership;
    this.reader = reader;
    this.partners = partners;
  }

  record NewSkillName(
      @Schema(requiredMode = REQUIRED, example = "weather-plus") @Nullable String skillId) {}

  record NewSkillOwner(
      @Schema(requiredMode = REQUIRED, description = "The slug of a partner.")
          @Nullable String partner) {}

  /**
   * @param replacement a skill, or for a version also another version
   */
  record NewSkillDeprecation(
      @Schema(requiredMode = REQUIRED) @Nullable String message, @Nullable String replacement) {}

  @PostMapping("/rename")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Give a skill another id; the old one leads to it (owners)")
  SkillView rename(@PathVariable String id, @RequestBody NewSkillName name, Caller caller) {
    return reader.view(service.rename(access.find(id, caller), name.skillId(), caller), caller);
  }

  @PostMapping("/deprecation")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Advise against a skill, and name what to take instead")
  SkillView deprecate(
      @PathVariable String id, @RequestBody NewSkillDeprecation why, Caller caller) {
    var skill = access.find(id, caller);
    service.deprecate(skill, why.message(), why.replacement(), caller);
    return view(skill, caller);
  }

  @DeleteMapping("/deprecation")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take a skill's deprecation back")
  SkillView undeprecate(@PathVariable String id, Caller caller) {
    var skill = access.find(id, caller);
    service.undeprecate(skill, caller);
    return view(skill, caller);
  }

  @PostMapping("/transfer")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Offer a skill to another partner (owners)")
  SkillView offer(@PathVariable String id, @RequestBody NewSkillOwner to, Caller caller) {
    var skill = access.find(id, caller);
    if (to.partner() == null || to.partner().isBlank()) {
      throw Problem.invalid("/partner", "Name the partner that shall have it.");
    }
    ownership.offer(skill, partners.find(to.partner().strip()), caller);
    return view(skill, caller);
  }

  @DeleteMapping("/transfer")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take the offer of a skill back (owners)")
  SkillView cancel(@PathVariable String id, Caller caller) {
    var skill = access.find(id, caller);
    ownership.cancel(skill, caller);
    return view(skill, caller);
  }

  @PostMapping("/transfer/acceptance")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take over a skill that is offered to your partner (its owners)")
  SkillView accept(@PathVariable String id, Caller caller) {
    var skill = access.find(id, caller);
    ownership.accept(skill, caller);
    return view(skill, caller);
  }

  private SkillView view(Skill skill, Caller caller) {
    return reader.view(access.find(skill.id()), caller);
  }
}
