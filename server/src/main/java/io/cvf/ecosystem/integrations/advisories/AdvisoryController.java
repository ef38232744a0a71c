package io.cvf.ecosystem.integrations.advisories;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.integrations.skills.SkillAdvisory;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Warnings about versions of skills. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Advisories")
class AdvisoryController {

  private final AdvisoryService service;
  private final AdvisoryReader reader;
  private final SkillAccess access;

  AdvisoryController(AdvisoryService service, AdvisoryReader reader, SkillAccess access) {
    this.service = service;
    this.reader = reader;
    this.access = access;
  }

  record NewSkillAdvisory(
      @Schema(requiredMode = REQUIRED) @Nullable String title,
      @Schema(requiredMode = REQUIRED, implementation = SkillAdvisory.Severity.class)
          @Nullable String severity,
      @Schema(requiredMode = REQUIRED, description = "Markdown, at most 32 KiB.")
          @Nullable String text,
      @Schema(requiredMode = REQUIRED, example = ">=1.0.0 <1.4.2") @Nullable String affected,
      @Schema(example = "1.4.2") @Nullable String fixedIn) {}

  record AdvisoryWithdrawal(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping("/skills/{id}/advisories")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Warn of versions of a skill (its owners and developers, staff)",
      description = "Tells every member who fetched one of those versions while signed in.")
  SkillAdvisory publish(
      @PathVariable String id, @RequestBody NewSkillAdvisory wanted, Caller caller) {
    var skill = access.find(id, caller);
    var text =
        AdvisoryText.checked(
            wanted.title(), wanted.severity(), wanted.text(), wanted.affected(), wanted.fixedIn());
    return reader.view(service.publish(skill, text, caller), caller);
  }

  @GetMapping("/skills/{id}/advisories")
  @Public
  @Operation(summary = "The advisories about a skill, the newest first; withdrawn ones too")
  Page<SkillAdvisory> of(@PathVariable String id, Paging paging, @Nullable Caller caller) {
    return reader.list(access.find(id, caller), paging, caller);
  }

  @GetMapping("/advisories")
  @Public
  @Operation(summary = "The advisories about all skills, the newest first; withdrawn ones too")
  Page<SkillAdvisory> all(Paging paging, @Nullable Caller caller) {
    return reader.list(null, paging, caller);
  }

  @PostMapping("/advisories/{id}/withdrawal")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Withdraw an advisory, with a public reason")
  SkillAdvisory withdraw(
      @PathVariable UUID id, @RequestBody AdvisoryWithdrawal why, Caller caller) {
    return reader.view(service.withdraw(id, why.reason(), caller), caller);
  }
}
