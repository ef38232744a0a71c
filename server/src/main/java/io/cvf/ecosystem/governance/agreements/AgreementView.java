package io.cvf.ecosystem.governance.agreements;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.governance.documents.AgreedTerms;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.Side;
import io.cvf.ecosystem.governance.onboarding.ChecklistItem;
import io.cvf.ecosystem.governance.onboarding.Progress;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as those who may see it read it. */
@Schema(name = "Agreement")
record AgreementView(
    UUID id,
    PartnerPart partner,
    PartnerCategory integrationType,
    AgreementStatus status,
    @Schema(description = "In force now; before and after that, of the newest terms.")
        AgreementTier tier,
    @Schema(description = "In force now, or what will be.") TermsPart terms,
    String legalVersion,
    OnboardingPart onboarding,
    @Schema(description = "The one to sign, else the one that was signed last.")
        @Nullable DocumentPart document,
    @Nullable LocalDate startsOn,
    @Schema(description = "The first day, in UTC, on which it is no longer in force.")
        @Nullable LocalDate endsOn,
    Instant createdAt,
    Person createdBy,
    @Schema(description = "When it was first in force.") @Nullable Instant signedAt,
    @Schema(description = "From when on the document shown is in force, once both have signed.")
        @Nullable LocalDate effectiveDate,
    List<HistoryPart> history,
    @Nullable RenewalPart renewal,
    @Nullable AmendmentPart amendment,
    @Nullable TerminationPart termination,
    long version,
    @Schema(description = "What you may do with it now.") List<AgreementAction> actions) {

  @Schema(name = "AgreementPartner")
  record PartnerPart(String slug, String name, PartnerCategory category, PartnerStatus status) {
    static PartnerPart of(PartnerDirectory.Entry it) {
      return new PartnerPart(it.slug(), it.name(), it.category(), it.status());
    }
  }

  @Schema(name = "AgreementTerms")
  record TermsPart(AgreementTier tier, SlaPart sla, RevenuePart revenue) {
    static TermsPart of(AgreedTerms it) {
      var sla = it.sla();
      var revenue = it.revenue();
      return new TermsPart(
          it.tier(),
          new SlaPart(
              sla.firstResponseMinutes(),
              sla.uptimeBasisPoints(),
              sla.supportHours(),
              sla.escalationContact(),
              sla.zone().getId(),
              sla.missingData(),
              Reporting.MONTHLY),
          new RevenuePart(
              revenue.partnerBasisPoints(),
              revenue.platformBasisPoints(),
              revenue.minimumPayoutMinor(),
              revenue.currency(),
              revenue.netDays()));
    }
  }

  @Schema(name = "AgreementReporting")
  enum Reporting {
    MONTHLY
  }

  @Schema(name = "AgreementSla")
  record SlaPart(
      int firstResponseMinutes,
      @Schema(description = "9,900 is 99 %.") int uptimeBasisPoints,
      SupportHours supportHours,
      String escalationContact,
      String timeZone,
      MissingData missingData,
      Reporting reporting) {}

  @Schema(name = "AgreementRevenue")
  record RevenuePart(
      @Schema(description = "7,000 is 70 %.") int partnerBasisPoints,
      int platformBasisPoints,
      long minimumPayoutMinor,
      String currency,
      int netDays) {}

  @Schema(name = "AgreementOnboarding")
  record OnboardingPart(
      OnboardingStage stage,
      int progressPercent,
      int done,
      int total,
      @Schema(description = "The items that are not done.") List<String> open,
      int daysInStage) {
    static OnboardingPart of(Progress it, Instant now) {
      return new OnboardingPart(
          it.stage(),
          it.percent(),
          it.done(),
          it.total(),
          it.open().stream().map(ChecklistItem::code).toList(),
          it.daysInStage(now));
    }
  }

  @Schema(name = "AgreementDocument")
  record DocumentPart(
      @Schema(description = "Of the Markdown text in UTF-8: what is signed.") String sha256,
      DocumentKind kind,
      String legalVersion,
      String html,
      String markdown,
      List<SignaturePart> signatures,
      @Schema(description = "Whether both sides have signed it.") boolean complete,
      @Nullable String pdfSha256) {}

  @Schema(name = "AgreementSignature")
  record SignaturePart(
      Side side,
      String name,
      Person member,
      @Nullable String title,
      Instant at,
      @Schema(description = "For finance and the signer only.") @Nullable String ipAddress) {}

  @Schema(name = "AgreementHistory")
  record HistoryPart(
      AgreementTier tier,
      Instant from,
      @Schema(description = "The moment it is no longer in force; absent while it is.")
          @Nullable Instant until,
      String documentSha256) {}

  @Schema(name = "AgreementRenewal")
  record RenewalPart(
      Instant startedAt,
      @Schema(description = "The items that were opened again.") List<String> reopened) {}

  @Schema(name = "AgreementAmendment")
  record AmendmentPart(
      AgreementTier tier,
      LocalDate effectiveOn,
      String reason,
      Person proposedBy,
      Instant proposedAt,
      @Schema(description = "Whether both sides have signed it.") @JsonProperty("signed")
          boolean signed) {}

  @Schema(name = "AgreementTermination")
  record TerminationPart(
      String reason,
      LocalDate effectiveOn,
      @Schema(description = "Absent when the partner itself has ended.") @Nullable Person by,
      Instant at) {}
}
