package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.RiskLevel;
import io.cvf.ecosystem.sdk.SkillListing;
import io.cvf.ecosystem.sdk.SkillVersion;
import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;
import io.cvf.ecosystem.sdk.integrations.NewPartner;
import io.cvf.ecosystem.sdk.integrations.NewSkill;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** A partner registers, is certified by two people and publishes a skill, which Alice rates. */
record IntegrationExample(Programs programs, Website website) {

  static final String PARTNER = "claude-ai";

  void run() {
    var petra = programs.join("petra");
    var cora = programs.joinAs("cora", "CERTIFIER").integrations();
    var cyd = programs.joinAs("cyd", "CERTIFIER").integrations();
    var framework = petra.integrations();

    petra.partners().foundOrganisation(PARTNER, "Claude AI");
    var claude =
        new NewPartner(
            PARTNER,
            PARTNER,
            "Claude AI",
            IntegrationCategory.LLM_PROVIDER,
            website.url(),
            "partnerships@claude.example",
            "Language models, integrated");
    var partner = framework.registerPartner(claude);

    var evidence = List.of(readiness(petra));
    var review = cora.certifyPartner(PARTNER, 92, "Went through every security audit", evidence);
    assertThat(review.state()).isEqualTo("PENDING");
    var confirmed = cyd.confirmCertification(review.id(), "I read them too");
    assertThat(confirmed.state()).isEqualTo("PASSED");

    var reasoning =
        new NewSkill(
            "claude-reasoning-v1",
            "Claude Reasoning",
            "1.0.0",
            RiskLevel.R2,
            "Apache-2.0",
            "Thinks a question through before it answers.",
            website.url() + "/docs",
            website.url() + "/repository");
    var skill = framework.publishSkill(partner.slug(), reasoning);
    assertThat(skill.state()).isEqualTo(SkillVersion.State.AWAITING_APPROVAL);
    cora.approveSkill(skill.skillId(), "1.0.0", "Its authority is what it says");

    var alice = programs.of("alice").integrations();
    alice.rateSkill(skill.skillId(), new BigDecimal("4.5"), "It never let us down.");
    assertThat(alice.marketplaceCatalogue())
        .extracting(SkillListing::name, SkillListing::latest)
        .containsExactly(tuple("Claude Reasoning", "1.0.0"));

    var metrics = alice.metrics();
    assertThat(metrics.totalPartners()).isEqualTo(1);
    assertThat(metrics.totalSkills()).isEqualTo(1);
    // Nobody has executed anything, and no month has ended.
    assertThat(metrics.totalExecutionsLastMonth())
        .satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(it).isZero());
  }

  /** What a certifier looks at: the website is theirs, and something is shown for the mandatory. */
  private UUID readiness(Ecosystem petra) {
    website.put("/docs", "How requests are signed.").put("/repository", "Sources");
    var proof = petra.partners().websiteProof(PARTNER).challenge().wellKnown();
    website.put("/.well-known/cvf-verification.txt", proof.content());
    assertThat(petra.partners().verifyWebsite(PARTNER).state()).isEqualTo("VERIFIED");
    var page = URI.create(website.url() + "/docs");
    var shown = petra.partners().show(PARTNER, "api-security", page);
    petra.partners().apply(PARTNER, "Known from a pilot", page);
    return shown.id();
  }
}
