package io.cvf.ecosystem.governance.dashboard;

import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.governance.SlaCompliance;
import io.cvf.ecosystem.governance.dashboard.DashboardView.Agreements;
import io.cvf.ecosystem.governance.dashboard.DashboardView.Certifications;
import io.cvf.ecosystem.governance.dashboard.DashboardView.Deadline;
import io.cvf.ecosystem.governance.dashboard.DashboardView.Disputes;
import io.cvf.ecosystem.governance.dashboard.DashboardView.Expiring;
import io.cvf.ecosystem.governance.dashboard.DashboardView.ExpiringCertification;
import io.cvf.ecosystem.governance.dashboard.DashboardView.Onboarding;
import io.cvf.ecosystem.governance.dashboard.DashboardView.PartnerName;
import io.cvf.ecosystem.governance.dashboard.DashboardView.Partners;
import io.cvf.ecosystem.governance.dashboard.DashboardView.PayoutsDue;
import io.cvf.ecosystem.governance.dashboard.DashboardView.SlaCount;
import io.cvf.ecosystem.governance.dashboard.DashboardView.StageCount;
import io.cvf.ecosystem.governance.dashboard.DashboardView.StateCount;
import io.cvf.ecosystem.governance.dashboard.DashboardView.StatusCount;
import io.cvf.ecosystem.governance.dashboard.DashboardView.TierCount;
import io.cvf.ecosystem.governance.dashboard.GovernanceFigures.Ending;
import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.governance.onboarding.Board;
import io.cvf.ecosystem.governance.payouts.DuePayouts;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.CertificationEnds;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the figures of one moment. */
@Service
class GovernanceDashboard {

  private static final int DAYS = 60;
  private static final int LONGEST = 5;
  private static final int EXPIRING = 10;

  private final GovernanceFigures figures;
  private final Board board;
  private final PartnerDirectory partners;
  private final DuePayouts payouts;
  private final BookCurrency currency;
  private final SlaCompliance compliance;
  private final CertificationEnds certifications;
  private final Clock clock;

  GovernanceDashboard(
      GovernanceFigures figures,
      Board board,
      PartnerDirectory partners,
      DuePayouts payouts,
      BookCurrency currency,
      SlaCompliance compliance,
      CertificationEnds certifications,
      Clock clock) {
    this.figures = figures;
    this.board = board;
    this.partners = partners;
    this.payouts = payouts;
    this.currency = currency;
    this.compliance = compliance;
    this.certifications = certifications;
    this.clock = clock;
  }

  /** All parts see the same moment of the database. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public DashboardView now() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new DashboardView(
        partners(),
        onboarding(),
        disputes(),
        agreements(today),
        certifications(today),
        payoutsDue(today),
        compliance.latest().map(GovernanceDashboard::slaCount).orElse(null),
        now);
  }

  private static SlaCount slaCount(SlaCompliance.Count it) {
    return new SlaCount(it.month().toString(), it.compliant(), it.withData());
  }

  private Partners partners() {
    var counts = partners.counts();
    var stages = figures.stages();
    return new Partners(
        counts.byStatus().values().stream().mapToInt(Integer::intValue).sum(),
        Stream.of(PartnerStatus.values())
            .map(it -> new StatusCount(it, counts.byStatus().getOrDefault(it, 0)))
            .toList(),
        Stream.of(AgreementTier.values())
            .map(it -> new TierCount(it, counts.byTier().getOrDefault(it, 0)))
            .toList(),
        Stream.of(OnboardingStage.values())
            .map(it -> new StageCount(it, stages.getOrDefault(it, 0)))
            .toList());
  }

  private Onboarding onboarding() {
    var totals = board.totals();
    return new Onboarding(
        totals.inProgress(),
        totals.averageProgressPercent(),
        totals.stuck(),
        board.longest(LONGEST));
  }

  private Disputes disputes() {
    var states = figures.openDisputes();
    return new Disputes(
        states.values().stream().mapToInt(Integer::intValue).sum(),
        states.entrySet().stream().map(it -> new StateCount(it.getKey(), it.getValue())).toList(),
        figures
            .nextDeadline()
            .map(it -> new Deadline(it.caseId(), it.what(), it.dueAt()))
            .orElse(null));
  }

  private PayoutsDue payoutsDue(LocalDate today) {
    var total = payouts.total(today);
    return new PayoutsDue(
        total.partners(), total.minor(), currency.code(), total.nextDueOn().orElse(null));
  }

  private Agreements agreements(LocalDate today) {
    var until = today.plusDays(DAYS);
    var inForce = figures.inForce(until);
    var ending = figures.ending(until, EXPIRING);
    var names = partners.of(ending.stream().map(Ending::partner).toList());
    return new Agreements(
        inForce.active(),
        inForce.ending(),
        ending.stream()
            .map(it -> new Expiring(it.agreement().value(), name(names, it.partner()), it.endsOn()))
            .toList());
  }

  private Certifications certifications(LocalDate today) {
    var ends = certifications.until(today.plusDays(DAYS), EXPIRING);
    var names =
        partners.of(ends.nearest().stream().map(CertificationEnds.Ending::partner).toList());
    return new Certifications(
        ends.valid(),
        ends.ending(),
        ends.nearest().stream()
            .map(it -> new ExpiringCertification(name(names, it.partner()), it.endsOn()))
            .toList());
  }

  private static PartnerName name(Map<PartnerId, PartnerDirectory.Entry> names, PartnerId id) {
    var partner = names.get(id);
    if (partner == null) {
      throw new IllegalStateException("No partner has the id " + id);
    }
    return new PartnerName(partner.slug(), partner.name());
  }
}
