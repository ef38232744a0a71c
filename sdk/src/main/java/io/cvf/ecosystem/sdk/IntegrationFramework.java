package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.integrations.CatalogueQuery;
import io.cvf.ecosystem.sdk.integrations.CertificationReview;
import io.cvf.ecosystem.sdk.integrations.IntegrationMetrics;
import io.cvf.ecosystem.sdk.integrations.NewPartner;
import io.cvf.ecosystem.sdk.integrations.NewReview;
import io.cvf.ecosystem.sdk.integrations.NewSkill;
import io.cvf.ecosystem.sdk.integrations.Partner;
import io.cvf.ecosystem.sdk.integrations.SkillReview;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Partners and their skills, from the registration to the rating. {@link Partners}, {@link
 * Publishing} and {@link Skills} have the rest of it.
 *
 * <p>Partners and skills are named by their slugs.
 */
public final class IntegrationFramework {

  private final Transport transport;

  IntegrationFramework(Transport transport) {
    this.transport = transport;
  }

  public Partner registerPartner(NewPartner partner) {
    return new Partners(transport).register(partner);
  }

  /**
   * Scores a partner as a whole; CERTIFIER only. It waits until {@link #confirmCertification
   * another one} agrees.
   *
   * @param score 0 to 100
   * @param notes what was looked at; everybody can read it
   * @param evidence of the partner that was looked at
   */
  public CertificationReview certifyPartner(
      String partner, int score, String notes, List<UUID> evidence) {
    var review = NewReview.ofTheWhole(score, notes, evidence, notes);
    return new Partners(transport).review(partner, review);
  }

  /** Makes the certification of a colleague count. */
  public CertificationReview confirmCertification(UUID review, String reason) {
    return new Partners(transport).confirm(review, true, reason);
  }

  /**
   * Drafts a version and publishes it, or puts it before those who have to approve it. When the
   * second step is refused, the draft remains for {@link Publishing#publish}.
   */
  public SkillVersion publishSkill(String partner, NewSkill skill) {
    var draft =
        Body.with("partner", partner)
            .and("manifest", manifest(skill))
            .and("fileName", "SKILL.md")
            .and("declared", declared(skill));
    var drafted = transport.read(Call.create("/skills", draft.json()), SkillVersion.class);
    return new Publishing(transport).publish(drafted);
  }

  /** Lets through a version that waits for a certifier or a maintainer. */
  public SkillVersion approveSkill(String skill, String version, String reason) {
    return new Publishing(transport).approve(skill, version, true, reason, null);
  }

  /**
   * @param rating 0 to 5, at most one decimal
   * @param review Markdown; required for less than 3
   */
  public SkillReview rateSkill(String skill, BigDecimal rating, @Nullable String review) {
    return new Skills(transport).rate(skill, rating, review);
  }

  /** Everything that is published, page by page as the stream is read. */
  public Stream<SkillListing> marketplaceCatalogue() {
    return new Skills(transport).search(CatalogueQuery.ALL);
  }

  public IntegrationMetrics metrics() {
    return transport.read(Call.get("/integrations/metrics"), IntegrationMetrics.class);
  }

  private static Map<String, Object> declared(NewSkill skill) {
    return Body.with("skillId", skill.skillId())
        .and("name", skill.skillName())
        .and("version", skill.version())
        .and("riskLevel", skill.riskLevel().name())
        .and("licence", skill.licence())
        .and("documentationUrl", skill.documentationUrl())
        .and("repositoryUrl", skill.repositoryUrl())
        .fields();
  }

  /** A JSON string is one in YAML too. */
  private static String manifest(NewSkill skill) {
    return """
    ---
    name: %s
    description: %s
    ---

    # %s

    %s
    """
        .formatted(
            Transport.JSON.writeValueAsString(skill.skillId()),
            Transport.JSON.writeValueAsString(skill.description()),
            skill.skillName(),
            skill.description());
  }
}
