package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.documents.AgreedTerms;
import io.cvf.ecosystem.governance.documents.TierTerms;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the parties choose besides the tier; the tier brings the figures. */
public record ChosenTerms(
    PartnerCategory integrationType,
    String escalationContact,
    ZoneId zone,
    MissingData missingData) {

  private static final int MAX_CONTACT = 200;

  /** As it arrives. */
  public record Given(
      @Nullable PartnerCategory integrationType,
      @Nullable AgreementTier tier,
      @Nullable String escalationContact,
      @Nullable String timeZone,
      @Nullable MissingData missingData) {}

  /** Checked; the tier is there. */
  record Checked(AgreementTier tier, ChosenTerms chosen) {}

  /** Throws 422 {@code invalid-input}. */
  static Checked checked(Given given, PartnerCategory category) {
    var contact = given.escalationContact() == null ? "" : given.escalationContact().strip();
    var zone = given.timeZone() == null ? "UTC" : given.timeZone().strip();
    new Violations()
        .require(given.tier() != null, "/tier", "Say STANDARD, PREMIUM or ENTERPRISE.")
        .require(
            !contact.isEmpty()
                && Text.isStorable(contact)
                && contact.codePointCount(0, contact.length()) <= MAX_CONTACT,
            "/escalationContact",
            "Say in 1 to 200 characters who is called when nobody answers an incident.")
        .require(
            ZoneId.getAvailableZoneIds().contains(zone),
            "/timeZone",
            "Name a time zone of the IANA database, such as Europe/Berlin.")
        .refuseIfAny();
    return new Checked(
        Objects.requireNonNull(given.tier()),
        new ChosenTerms(
            Objects.requireNonNullElse(given.integrationType(), category),
            contact,
            ZoneId.of(zone),
            Objects.requireNonNullElse(given.missingData(), MissingData.EXCLUDED)));
  }

  AgreedTerms with(AgreementTier tier, String currency) {
    return new AgreedTerms(
        tier,
        integrationType,
        TierTerms.sla(tier, escalationContact, zone, missingData),
        TierTerms.revenue(tier, currency));
  }
}
