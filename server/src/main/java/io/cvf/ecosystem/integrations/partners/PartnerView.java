package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerRulings.Action;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "Partner")
record PartnerView(
    String id,
    String slug,
    String name,
    PartnerCategory category,
    String website,
    WebsiteStanding websiteVerification,
    @Schema(description = "Markdown.") String description,
    String descriptionHtml,
    OrganisationRef organisation,
    Instant joinedAt,
    PartnerStatus status,
    boolean certified,
    @Schema(description = "Of the last review that was passed, 0 to 100.")
        @Nullable BigDecimal certificationScore,
    @Schema(description = "The first day, in UTC, on which it is no longer certified.")
        @Nullable LocalDate certifiedUntil,
    @Nullable CertificationPath certificationPath,
    int activeSkills,
    @Schema(description = "Of its agreement in force; absent without one.")
        @Nullable AgreementTier tier,
    @Schema(description = "For its own people and staff only.") @Nullable String contactEmail,
    @Schema(description = "For its own people and staff only.") @Nullable List<PersonView> people,
    long version,
    @Schema(description = "What you may do now.") Set<Action> actions) {

  @Schema(name = "PartnerWebsiteStanding")
  record WebsiteStanding(
      WebsiteState state,
      @Nullable WebsiteMethod method,
      @Nullable Instant verifiedAt,
      @Nullable Instant checkedAt) {

    static WebsiteStanding of(Website website) {
      return new WebsiteStanding(
          website.state(), website.method(), website.verifiedAt(), website.checkedAt());
    }
  }

  @Schema(name = "PartnerOrganisation")
  record OrganisationRef(String slug, String name) {}

  @Schema(name = "PartnerPerson")
  record PersonView(String username, Position position) {}
}
