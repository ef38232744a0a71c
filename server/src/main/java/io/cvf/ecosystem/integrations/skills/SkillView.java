package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.Capability;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A skill as its page shows it. */
@Schema(name = "Skill")
record SkillView(
    String skillId,
    UUID id,
    String name,
    @Nullable String alias,
    Publisher partner,
    String description,
    String readmeHtml,
    @Nullable RiskLevel riskLevel,
    @Nullable String licence,
    @Schema(description = "Of one execution, as decimal text.", example = "0.05") String price,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    List<String> tags,
    @Nullable String latest,
    @Nullable Instant publishedAt,
    long downloads,
    @Nullable Long executions30Days,
    SkillRating rating,
    @Nullable Deprecation deprecated,
    List<SkillAdvisory> advisories,
    List<InstallSnippet> install,
    List<Capability> capabilities,
    @Nullable Transfer transfer,
    Set<SkillAction> actions) {

  @Schema(name = "SkillPagePublisher")
  record Publisher(
      String slug,
      String name,
      PartnerCategory category,
      PartnerStatus status,
      boolean certified) {}

  @Schema(name = "SkillTransfer")
  record Transfer(Recipient to, Instant offeredAt) {}

  @Schema(name = "SkillTransferRecipient")
  record Recipient(String slug, String name) {}
}
