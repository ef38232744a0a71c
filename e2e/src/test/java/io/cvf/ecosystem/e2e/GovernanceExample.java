package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cvf.ecosystem.sdk.EcosystemException;
import io.cvf.ecosystem.sdk.governance.Agreement;
import io.cvf.ecosystem.sdk.governance.AgreementStatus;
import io.cvf.ecosystem.sdk.governance.DisputeState;
import io.cvf.ecosystem.sdk.governance.DisputeType;
import io.cvf.ecosystem.sdk.governance.NewAgreement;
import io.cvf.ecosystem.sdk.governance.NewDispute;
import io.cvf.ecosystem.sdk.governance.OnboardingStep;
import io.cvf.ecosystem.sdk.governance.SupportTier;
import io.cvf.ecosystem.sdk.governance.TierChange;
import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;
import io.cvf.ecosystem.sdk.integrations.NewPartner;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The partner signs, is held to what it signed, and complains of another one. */
record GovernanceExample(Programs programs, Website website) {

  private static final String PARTNER = IntegrationExample.PARTNER;
  private static final String OTHER = "n8n-platform";
  private static final List<OnboardingStep> SHOWN_BY_STAFF =
      List.of(
          OnboardingStep.LEGAL_REVIEW,
          OnboardingStep.SECURITY_AUDIT,
          OnboardingStep.API_INTEGRATION_TESTED,
          OnboardingStep.DOCUMENTATION_COMPLETE,
          OnboardingStep.TRAINING_COMPLETED);

  void run() {
    var governance = programs.of("petra").governance();
    programs.joinAs("mara", "MAINTAINER");

    var terms = new NewAgreement(PARTNER, SupportTier.PREMIUM, "On call, +49 30 1234567");
    var agreement = governance.createPartnerAgreement(terms);
    var tooEarly =
        catchThrowableOfType(
            EcosystemException.class, () -> governance.signAgreement(agreement, "Petra Claude"));
    assertThat(tooEarly.problem().slug()).isEqualTo("checklist-open");
    complete(agreement);

    var staff = programs.of("mara").governance();
    governance.signAgreement(read("petra", agreement), "Petra Claude");
    var signed = staff.signAgreement(read("mara", agreement), "Mara Maintain");
    assertThat(signed.status()).isEqualTo(AgreementStatus.ACTIVE);
    assertThat(signed.effectiveDate()).isNotNull();

    var firstOfNextMonth =
        LocalDate.ofInstant(signed.signedAt(), ZoneOffset.UTC).withDayOfMonth(1).plusMonths(1);
    var enterprise =
        new TierChange(SupportTier.ENTERPRISE, firstOfNextMonth, "Customers ask for it");
    var changed = governance.updateTier(signed.id(), enterprise);
    assertThat(changed.amendment()).isNotNull();

    var report = governance.slaReport(PARTNER);
    // Nothing was measured yet: no uptime, no verdict, and no incident that was answered late.
    assertThat(report.uptimePercentage()).isNull();
    assertThat(report.slaCompliant()).isNull();
    assertThat(report.response().kept()).isTrue();

    registerTheOther();
    var complaint =
        new NewDispute(
            PARTNER, OTHER, DisputeType.SLA_BREACH, "It answered hours after what was promised.");
    var dispute = governance.fileDispute(complaint);
    assertThat(dispute.caseId()).matches("DISP-\\d{4}-001");
    assertThat(dispute.state()).isEqualTo(DisputeState.FILED);
    assertThat(dispute.due()).isNotNull();

    var dashboard = staff.dashboard();
    assertThat(dashboard.partners().total()).isEqualTo(2);
    assertThat(dashboard.agreements().active()).isEqualTo(1);
    assertThat(dashboard.disputes().open()).isEqualTo(1);
    var kept = dashboard.slaCompliantCount();
    assertThat(kept == null || kept.withData() == 0).isTrue();
  }

  /** Each item by whoever it belongs to; most have to show something first. */
  private void complete(Agreement agreement) {
    var page = URI.create(website.url() + "/docs");
    for (var step : SHOWN_BY_STAFF) {
      var by = programs.of(step == OnboardingStep.SECURITY_AUDIT ? "cora" : "mara");
      by.agreements().show(agreement.id(), step, page);
      by.governance().completeOnboardingStep(agreement.id(), step);
    }
    var petra = programs.of("petra").governance();
    petra.completeOnboardingStep(agreement.id(), OnboardingStep.SLA_ACCEPTED);
    petra.completeOnboardingStep(agreement.id(), OnboardingStep.REVENUE_MODEL_SIGNED);
    var done =
        programs
            .of("mara")
            .governance()
            .completeOnboardingStep(agreement.id(), OnboardingStep.GO_LIVE_APPROVAL);
    assertThat(done.progressPercent()).isEqualTo(100);
  }

  private Agreement read(String who, Agreement agreement) {
    return programs.of(who).agreements().agreement(agreement.id());
  }

  private void registerTheOther() {
    var nils = programs.join("nils");
    nils.partners().foundOrganisation(OTHER, "n8n platform");
    nils.integrations()
        .registerPartner(
            new NewPartner(
                OTHER,
                OTHER,
                "n8n platform",
                IntegrationCategory.WORKFLOW_PLATFORM,
                website.url() + "/n8n",
                "desk@n8n.example",
                null));
  }
}
