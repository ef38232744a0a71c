package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Skills: drafting and reading them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Skills")
class SkillController {

  private static final int MAX_DAYS = 366;

  private final SkillDrafts drafts;
  private final SkillAccess access;
  private final SkillReader reader;
  private final VersionReader versions;
  private final PartnerSkills lists;
  private final DownloadCounts counts;
  private final PartnerAccess partners;
  private final Clock clock;

  SkillController(
      SkillDrafts drafts,
      SkillAccess access,
      SkillReader reader,
      VersionReader versions,
      PartnerSkills lists,
      DownloadCounts counts,
      PartnerAccess partners,
      Clock clock) {
    this.drafts = drafts;
    this.access = access;
    this.reader = reader;
    this.versions = versions;
    this.lists = lists;
    this.counts = counts;
    this.partners = partners;
    this.clock = clock;
  }

  /** Every day of the period, those without a download included. */
  record SkillStatistics(List<DownloadCounts.Day> days, List<DownloadCounts.OfVersion> versions) {}

  @PostMapping("/skills")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Draft a version from a manifest (owners and developers)",
      description =
          """
          Of a new skill, or of one the partner has. What the manifest does not say may be \
          declared now or later; it has to be before the publication.\
          """)
  ResponseEntity<VersionView> draft(@RequestBody DraftRequest draft, Caller caller) {
    if (draft.partner() == null || draft.partner().isBlank()) {
      throw Problem.invalid("/partner", "Name the partner it is published by.");
    }
    var partner = partners.find(draft.partner().strip());
    partners.requireDeveloper(partner, caller);
    var version = drafts.draft(draft.version(partner.id()), caller);
    var skill = access.find(version.skill());
    return ResponseEntity.created(
            URI.create("/api/v1/skills/%s/versions/%s".formatted(skill.slug(), version.label())))
        .eTag(Long.toString(version.rowVersion()))
        .body(versions.view(skill, version, caller));
  }

  @GetMapping("/skills/{id}")
  @Public
  @Operation(
      summary = "Read a skill, by its id or slug",
      description = "One that was renamed answers with 301 under its former slug.")
  ResponseEntity<SkillView> read(
      @Parameter(example = "weather") @PathVariable String id, @Nullable Caller caller) {
    var skill = access.find(id, caller);
    if (!id.equals(skill.slug()) && !id.equals(skill.id().toString())) {
      return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
          .location(URI.create("/api/v1/skills/" + skill.slug()))
          .build();
    }
    return ResponseEntity.ok(reader.view(skill, caller));
  }

  @GetMapping("/skills/{id}/statistics")
  @Public
  @Operation(summary = "Downloads of a skill by day and by version")
  SkillStatistics statistics(
      @PathVariable String id,
      @Parameter(description = "How many days up to today, 1 to 366.")
          @RequestParam(defaultValue = "90")
          int days,
      @Nullable Caller caller) {
    if (days < 1 || days > MAX_DAYS) {
      throw Problem.invalid("/days", "days is a whole number from 1 to %d.".formatted(MAX_DAYS));
    }
    var skill = access.find(id, caller);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new SkillStatistics(
        counts.days(skill.id(), today.minusDays(days - 1L), today), counts.versions(skill.id()));
  }

  @GetMapping("/partners/{id}/skills")
  @Public
  @Operation(summary = "A partner's skills by name; drafts for its own people and staff")
  Page<PartnerSkills.Line> list(
      @PathVariable String id,
      @RequestParam(required = false) PartnerSkills.@Nullable State state,
      Paging paging,
      @Nullable Caller caller) {
    var partner = partners.find(id);
    var insider =
        caller != null
            && (caller.is(Role.CERTIFIER, Role.MAINTAINER, Role.ADMIN)
                || partners.position(partner, caller).isPresent());
    return lists.page(partner.id(), insider, state, paging);
  }
}
