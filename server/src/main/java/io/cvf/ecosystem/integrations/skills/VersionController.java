package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a skill: reading, comparing and editing them. */
@RestController
@RequestMapping("/api/v1/skills/{id}/versions")
@Tag(name = "Skills")
class VersionController {

  private final SkillAccess access;
  private final SkillDrafts drafts;
  private final VersionReader reader;
  private final VersionLists lists;
  private final SkillAdvisories advisories;
  private final PartnerAccess partners;

  VersionController(
      SkillAccess access,
      SkillDrafts drafts,
      VersionReader reader,
      VersionLists lists,
      SkillAdvisories advisories,
      PartnerAccess partners) {
    this.access = access;
    this.drafts = drafts;
    this.reader = reader;
    this.lists = lists;
    this.advisories = advisories;
    this.partners = partners;
  }

  @Schema(name = "SkillVersionSummary")
  record LineView(
      @Nullable String version,
      UUID draftId,
      VersionState state,
      @Nullable RiskLevel riskLevel,
      @Nullable String licence,
      @Nullable Instant publishedAt,
      Instant createdAt,
      long downloads,
      @Nullable SkillYankSummary yanked,
      @Nullable Deprecation deprecated,
      boolean latest,
      @Schema(description = "How many open advisories are about it.") int advisories) {}

  record SkillYankSummary(String reason, Instant at) {}

  @GetMapping
  @Public
  @Operation(summary = "The versions of a skill, the highest first")
  Page<LineView> list(@PathVariable String id, Paging paging, @Nullable Caller caller) {
    var skill = access.find(id, caller);
    var page = lists.page(skill, access.seesDrafts(skill, caller), paging);
    var warnings = advisories.affecting(page.items().stream().map(VersionLists.Line::id).toList());
    return page.map(it -> line(it, skill, warnings.getOrDefault(it.id(), 0)));
  }

  private static LineView line(VersionLists.Line it, Skill skill, int warnings) {
    return new LineView(
        it.version(),
        it.id().value(),
        it.state(),
        it.riskLevel(),
        it.licence(),
        it.publishedAt(),
        it.createdAt(),
        it.downloads(),
        it.yankedAt() == null || it.yankReason() == null
            ? null
            : new SkillYankSummary(it.yankReason(), it.yankedAt()),
        it.deprecation(),
        it.id().equals(skill.latest()),
        warnings);
  }

  @GetMapping("/{version:(?!.*[.][.]).+}")
  @Public
  @Operation(
      summary = "Read a version",
      description =
          """
          By its number, as `latest`, or, a draft without a number, as `draft-` and its id.\
          """)
  ResponseEntity<VersionView> read(
      @PathVariable String id,
      @Parameter(example = "1.4.0") @PathVariable String version,
      @Nullable Caller caller) {
    var skill = access.find(id, caller);
    return tagged(skill, access.version(skill, version, caller), caller);
  }

  @GetMapping("/{from}..{to}")
  @Public
  @Operation(summary = "What changed between two versions: risk, capabilities, manifest")
  VersionDiff diff(
      @PathVariable String id,
      @PathVariable String from,
      @PathVariable String to,
      @Nullable Caller caller) {
    var skill = access.find(id, caller);
    return VersionDiff.of(access.version(skill, from, caller), access.version(skill, to, caller));
  }

  @PutMapping("/{version}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Give a draft another text (owners and developers)",
      description = "What awaits approval or was declined becomes a draft again.")
  ResponseEntity<VersionView> edit(
      @PathVariable String id,
      @PathVariable String version,
      @RequestBody DraftRequest draft,
      IfMatch base,
      Caller caller) {
    var skill = access.find(id, caller);
    var found = access.version(skill, version, caller);
    partners.requireDeveloper(access.publisher(skill), caller);
    var edited = drafts.edit(found, draft.version(skill.partner()), base, caller);
    return tagged(access.find(skill.id()), edited, caller);
  }

  @DeleteMapping("/{version}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a draft (owners and developers)")
  void delete(@PathVariable String id, @PathVariable String version, Caller caller) {
    var skill = access.find(id, caller);
    drafts.delete(access.version(skill, version, caller), caller);
  }

  private ResponseEntity<VersionView> tagged(
      Skill skill, SkillVersion version, @Nullable Caller caller) {
    return IfMatch.tagged(version.rowVersion(), reader.view(skill, version, caller));
  }
}
