package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.Penalties;
import io.cvf.ecosystem.governance.documents.Wording;
import io.cvf.ecosystem.integrations.MonthlyScores;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each kind of step does, in the caller's transaction. */
@Component
class StepActions {

  private static final Duration LATER = Duration.ofHours(1);
  private static final int MAX_REASON = 900;

  private final SlaSteps steps;
  private final SlaConsequences consequences;
  private final SlaSuspensions suspensions;
  private final SealedSlaMonthRows months;
  private final Penalties penalties;
  private final MonthlyScores scores;
  private final PartnerStanding standing;
  private final PartnerDirectory partners;
  private final SlaNews news;
  private final AuditLog audit;
  private final Clock clock;

  StepActions(
      SlaSteps steps,
      SlaConsequences consequences,
      SlaSuspensions suspensions,
      SealedSlaMonthRows months,
      Penalties penalties,
      MonthlyScores scores,
      PartnerStanding standing,
      PartnerDirectory partners,
      SlaNews news,
      AuditLog audit,
      Clock clock) {
    this.steps = steps;
    this.consequences = consequences;
    this.suspensions = suspensions;
    this.months = months;
    this.penalties = penalties;
    this.scores = scores;
    this.standing = standing;
    this.partners = partners;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  void perform(SlaStep it) {
    var now = clock.instant();
    var outcome =
        switch (it.kind()) {
          case PENALTY -> Optional.of(penalty(it));
          case NOTICE -> Optional.of(notice(it));
          case RESCORE -> rescore(it);
          case SUSPENSION -> Optional.of(suspend(it));
        };
    if (outcome.isEmpty()) {
      steps.later(it.id(), "It waits for the scoring of the month.", now.plus(LATER));
      return;
    }
    steps.done(it.id(), outcome.get(), now);
    audit.record(
        null,
        "sla-step.done",
        "partner:" + it.partner(),
        Map.of("month", it.month().toString(), "kind", it.kind().name()),
        outcome.get());
  }

  private String penalty(SlaStep it) {
    var points = Objects.requireNonNull(it.basisPoints());
    penalties.add(
        it.partner(),
        it.month(),
        points,
        Text.shortened("Service level not kept. " + month(it).why(), MAX_REASON),
        reference(it.partner(), it.month()));
    return "%s of the partner's share of %s.".formatted(Wording.percent(points), it.month());
  }

  /** Of a month's penalty. */
  static String reference(PartnerId partner, YearMonth month) {
    return "sla:%s:%s".formatted(partner, month);
  }

  private String notice(SlaStep it) {
    news.notKept(partner(it), month(it), steps.of(it.partner(), it.month()));
    return "The partner, those who run its skills and the maintainers were told.";
  }

  private Optional<String> rescore(SlaStep it) {
    return switch (scores.score(it.partner(), it.month())) {
      case PASSED -> Optional.of("Scored again: passed.");
      case FAILED -> Optional.of("Scored again: failed.");
      case NOT_COUNTED -> Optional.of("Nothing measured counts for its certification.");
      case NOT_CERTIFIED -> Optional.of("It was not certified for all of the month.");
      case TOO_EARLY -> Optional.empty();
    };
  }

  private String suspend(SlaStep it) {
    if (!consequences.isSecond(it.partner(), it.month())) {
      return "The month before was overruled, so there are no two in a row.";
    }
    var status = partner(it).status();
    if (status == PartnerStatus.SUSPENDED) {
      suspensions.add(it.id(), false);
      return "It was suspended already.";
    }
    if (status != PartnerStatus.CERTIFIED) {
      return "It was not certified: there was nothing to suspend.";
    }
    suspensions.add(it.id(), true);
    standing.suspend(
        it.partner(),
        "The service level was not kept in two months in a row, the last %s.".formatted(it.month()),
        null);
    return "Suspended.";
  }

  private SealedSlaMonth month(SlaStep it) {
    return months
        .find(it.partner(), it.month())
        .orElseThrow(() -> new IllegalStateException("A step without its month: " + it.id()));
  }

  private PartnerDirectory.Entry partner(SlaStep it) {
    return Objects.requireNonNull(partners.of(List.of(it.partner())).get(it.partner()));
  }
}
