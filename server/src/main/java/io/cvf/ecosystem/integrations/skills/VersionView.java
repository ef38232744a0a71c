package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.checks.Appeal;
import io.cvf.ecosystem.integrations.checks.Verdict;
import io.cvf.ecosystem.integrations.manifests.Capability;
import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version with all that is known of it. */
@Schema(name = "SkillVersion")
record VersionView(
    String skillId,
    String name,
    @Nullable String version,
    VersionState state,
    @Nullable RiskLevel riskLevel,
    @Schema(description = "The lowest level its manifest allows.") RiskLevel leastRisk,
    @Nullable String licence,
    String description,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    List<String> tags,
    @Schema(description = "Of one execution, as decimal text.", example = "0.05") String price,
    ManifestFormat format,
    String manifest,
    String manifestSha256,
    @Nullable String readme,
    String readmeHtml,
    List<Capability> capabilities,
    List<Particulars.Missing> missing,
    List<CheckView> checks,
    List<ApprovalView> approvals,
    @Schema(description = "Whose approval is still missing.") Set<ApproverRole> approvalsNeeded,
    @Nullable Artifact artifact,
    long downloads,
    Instant createdAt,
    Person createdBy,
    @Nullable Instant publishedAt,
    @Nullable YankView yanked,
    @Nullable Deprecation deprecated,
    boolean latest,
    @Schema(description = "A draft without a version is addressed as draft- and this.")
        UUID draftId,
    long etag,
    Set<VersionAction> actions) {

  @Schema(name = "SkillCheck")
  record CheckView(
      CheckKind check,
      Verdict.Outcome outcome,
      @Schema(description = "Whether a failure stops the publication.") boolean enforced,
      String message,
      List<Verdict.Finding> findings,
      Instant checkedAt,
      @Nullable AppealView appeal) {}

  @Schema(name = "SkillCheckAppeal")
  record AppealView(
      UUID id,
      String text,
      Instant at,
      Person by,
      Appeal.@Nullable Decision decision,
      @Nullable String reason,
      @Nullable Person decidedBy) {}

  @Schema(name = "SkillApproval")
  record ApprovalView(ApproverRole role, boolean granted, String reason, Person by, Instant at) {}

  @Schema(name = "SkillYank")
  record YankView(String reason, Instant at, Person by) {}
}
