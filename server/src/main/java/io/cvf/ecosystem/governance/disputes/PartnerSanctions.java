package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.SuspensionGround;
import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.governance.disputes.Suspensions.Suspension;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.PartnerStatusChanged;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the marketplace what a decision does to a partner. Its reasons are public there, so they
 * name the case and nothing of it. What others did to the partner is never taken back.
 */
@Component
class PartnerSanctions {

  private final PartnerStanding standing;
  private final PartnerDirectory partners;
  private final Suspensions suspensions;
  private final ObjectProvider<SuspensionGround> grounds;
  private final CaseLog log;

  PartnerSanctions(
      PartnerStanding standing,
      PartnerDirectory partners,
      Suspensions suspensions,
      ObjectProvider<SuspensionGround> grounds,
      CaseLog log) {
    this.standing = standing;
    this.partners = partners;
    this.suspensions = suspensions;
    this.grounds = grounds;
    this.log = log;
  }

  /** Twice is once. */
  void suspend(Dispute dispute, Side against, Instant at, @Nullable MemberId by) {
    if (suspensions.find(dispute.id()).isPresent()) {
      return;
    }
    var partner = partner(dispute, against);
    var entry = partners.of(List.of(partner)).get(partner);
    var takesEffect = entry != null && entry.status() == PartnerStatus.CERTIFIED;
    suspensions.add(dispute.id(), new Suspension(partner, takesEffect), at);
    standing.suspend(partner, "A decision in the dispute %s.".formatted(dispute.caseId()), by);
    log.happened(dispute, What.SUSPENDED, at, by, null);
  }

  /** Which side the dispute keeps suspended; null for neither. */
  @Nullable Side suspendedSide(Dispute dispute) {
    var partner = suspensions.find(dispute.id()).map(Suspension::partner).orElse(null);
    if (partner == null) {
      return null;
    }
    return partner.equals(dispute.claimant().partner()) ? Side.CLAIMANT : Side.RESPONDENT;
  }

  /** The partner returns, unless something else keeps it suspended. */
  void lift(Dispute dispute, Instant at, @Nullable MemberId by) {
    var lifted = suspensions.find(dispute.id());
    if (lifted.isEmpty()) {
      return;
    }
    var partner = lifted.get().partner();
    suspensions.lift(dispute.id(), at);
    if (!lifted.get().tookEffect() || grounds.stream().anyMatch(it -> it.takesOver(partner))) {
      return;
    }
    standing.reinstate(
        partner, "The suspension by the dispute %s ended.".formatted(dispute.caseId()), by);
    log.happened(dispute, What.REINSTATED, at, by, null);
  }

  void terminate(Dispute dispute, Side against, Instant at, @Nullable MemberId by) {
    suspensions.lift(dispute.id(), at);
    standing.terminate(
        partner(dispute, against),
        "The final decision in the dispute %s.".formatted(dispute.caseId()),
        by);
    log.happened(dispute, What.TERMINATED, at, by, null);
  }

  /** Whoever else ends a suspension ends those of disputes too. */
  @EventListener
  void onStatusChanged(PartnerStatusChanged event) {
    if (event.from() == PartnerStatus.SUSPENDED) {
      suspensions.ended(event.partner());
    }
  }

  private static PartnerId partner(Dispute dispute, Side against) {
    return Objects.requireNonNull(
        dispute.party(against).partner(), "Only partners are sanctioned, which decisions checked");
  }
}
