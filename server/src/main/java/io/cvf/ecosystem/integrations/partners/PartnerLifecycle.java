package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerChanged;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.PartnerStatusChanged;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves partners along the one table of their life; every move is kept with its reason. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PartnerLifecycle {

  private final Partners partners;
  private final PartnerDecisions decisions;
  private final PartnerNews news;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  PartnerLifecycle(
      Partners partners,
      PartnerDecisions decisions,
      PartnerNews news,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.partners = partners;
    this.decisions = decisions;
    this.news = news;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Why a partner's status changes.
   *
   * @param by null when the platform does it by rule
   * @param review the certification review that decides it
   * @param rfc the number of the RFC that decides it
   */
  public record Decision(
      String reason, @Nullable MemberId by, @Nullable UUID review, @Nullable Integer rfc) {

    public static Decision by(MemberId by, String reason) {
      return new Decision(reason, by, null, null);
    }

    public static Decision byRule(String reason) {
      return new Decision(reason, null, null, null);
    }
  }

  /**
   * Gives the partner a certification, or a new one to a certified partner.
   *
   * @param until the first day it is no longer valid
   */
  public Partner certify(
      PartnerId id, BigDecimal score, CertificationPath path, LocalDate until, Decision decision) {
    var partner = lock(id);
    partners.certified(id, score, path, until);
    if (partner.isCertified()) {
      events.publishEvent(new PartnerChanged(id));
    } else {
      move(partner, PartnerStatus.CERTIFIED, decision);
    }
    return lock(id);
  }

  /**
   * Any other move; 409 {@code partner-transition-refused} when the table does not know it.
   *
   * @return the partner as it is now
   */
  public Partner move(PartnerId id, PartnerStatus to, Decision decision) {
    var partner = lock(id);
    move(partner, to, decision);
    return lock(id);
  }

  private void move(Partner partner, PartnerStatus to, Decision decision) {
    var from = partner.status();
    if (!from.next().contains(to)) {
      throw Problem.conflict(
          "partner-transition-refused",
          "Not possible now",
          "%s is %s and cannot become %s.".formatted(partner.name(), from, to));
    }
    var now = clock.instant();
    partners.status(partner.id(), to);
    decisions.add(partner.id(), from, to, decision, now);
    audit.record(
        decision.by(),
        "partner.status-changed",
        partner.subject(),
        Map.of("from", from, "to", to),
        decision.reason());
    news.moved(partner, to, decision, now);
    events.publishEvent(new PartnerStatusChanged(partner.id(), from, to, decision.reason(), now));
    events.publishEvent(new PartnerChanged(partner.id()));
  }

  private Partner lock(PartnerId id) {
    return partners
        .lock(id)
        .orElseThrow(() -> new IllegalArgumentException("No partner has the id " + id));
  }
}
