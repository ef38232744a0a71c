package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.certification.CertificationReview.State;
import io.cvf.ecosystem.integrations.certification.CertificationReviews.Made;
import io.cvf.ecosystem.integrations.certification.CertifiedMonths.MonthlyFigure;
import io.cvf.ecosystem.integrations.certification.CertifiedMonths.Outcome;
import io.cvf.ecosystem.integrations.partners.CertificationPath;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.integrations.requirements.Criterion;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import io.cvf.rules.certification.Score;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One month of one partner, in one transaction, once. */
@Service
class MonthlyStep {

  private final CertifiedMonths months;
  private final CertificationReviews reviews;
  private final MeasuredFigures figures;
  private final PartnerAccess access;
  private final PartnerLifecycle lifecycle;
  private final RequirementSets requirements;
  private final PartnerCertificationNews news;
  private final Clock clock;

  MonthlyStep(
      CertifiedMonths months,
      CertificationReviews reviews,
      MeasuredFigures figures,
      PartnerAccess access,
      PartnerLifecycle lifecycle,
      RequirementSets requirements,
      PartnerCertificationNews news,
      Clock clock) {
    this.months = months;
    this.reviews = reviews;
    this.figures = figures;
    this.access = access;
    this.lifecycle = lifecycle;
    this.requirements = requirements;
    this.news = news;
    this.clock = clock;
  }

  /**
   * @param first the first month that counts in a row of failing ones
   */
  @Transactional
  public void rescore(PartnerId id, YearMonth first, YearMonth month) {
    var partner = access.lock(id);
    var passed = reviews.lastPassed(id).orElse(null);
    if (!partner.isCertified() || passed == null || months.contains(id, month)) {
      return;
    }
    var found = found(partner, passed, month);
    var result = result(partner, passed, month, found.counted());
    months.add(id, month, result.outcome(), result.review(), clock.instant());
    found.all().forEach(figure -> months.add(id, figure));
    if (result.outcome() == Outcome.FAILED) {
      failed(partner, first, month, result);
    } else if (result.outcome() == Outcome.PASSED && result.score() != null) {
      lifecycle.certify(
          id,
          result.score().points(),
          passed.path(),
          Objects.requireNonNull(partner.certifiedUntil()),
          new Decision("Scored again for %s.".formatted(month), null, result.review(), null));
    }
  }

  /**
   * What a month came to.
   *
   * @param review null where there are no parts to score again
   */
  private record Result(Outcome outcome, @Nullable UUID review, @Nullable Score score) {}

  /**
   * What was measured.
   *
   * @param counted those that count, by criterion
   */
  private record Found(List<MonthlyFigure> all, Map<String, Figures> counted) {}

  private Found found(Partner partner, CertificationReview passed, YearMonth month) {
    var found = new Found(new ArrayList<>(), new LinkedHashMap<>());
    var set =
        requirements.find(passed.set()).orElseGet(() -> requirements.inForce(clock.instant()));
    for (var criterion : set.of(partner.category()).criteria()) {
      if (criterion.measured() != null) {
        var counted = figures.month(partner.id(), criterion.measured(), month).orElse(null);
        var it = counted == null ? null : Figures.of(criterion.measured(), counted);
        var kept = kept(criterion, month, counted, it);
        found.all().add(kept);
        if (it != null && kept.score() != null) {
          found.counted().put(criterion.id(), it);
        }
      }
    }
    return found;
  }

  private static MonthlyFigure kept(
      Criterion criterion,
      YearMonth month,
      Figures.@Nullable Counted counted,
      @Nullable Figures it) {
    var figure = Objects.requireNonNull(criterion.measured());
    var why = MeasuredFigures.whyNotCounted(figure, counted);
    return new MonthlyFigure(
        month,
        criterion.id(),
        figure,
        it == null ? 0 : it.samples(),
        it == null ? 0 : it.succeeded(),
        it == null ? null : it.p95Millis(),
        it == null ? null : it.targetBasisPoints(),
        why == null && it != null ? it.score() : null,
        why);
  }

  private Result result(
      Partner partner, CertificationReview passed, YearMonth month, Map<String, Figures> counted) {
    if (counted.isEmpty()) {
      return new Result(Outcome.NOT_COUNTED, null, null);
    }
    if (passed.path() == CertificationPath.OVERALL) {
      var below = counted.values().stream().anyMatch(it -> it.score().isBelow(Score.FLOOR));
      return new Result(below ? Outcome.FAILED : Outcome.PASSED, null, null);
    }
    var base = reviews.lastScored(partner.id(), passed.id()).orElse(passed);
    var parts =
        base.parts().stream()
            .map(part -> {
              var figure = counted.get(part.criterion());
              return figure == null ? part : part.with(figure);
            })
            .toList();
    var draft = ReviewDraft.ofParts(passed.set(), passed.pass(), parts, Set.of());
    var ok = draft.assessment().passed();
    var id =
        reviews.add(
            new Made(
                partner.id(),
                null,
                draft,
                month,
                ok ? State.PASSED : State.FAILED,
                "What was measured in %s.".formatted(month),
                clock.instant(),
                null,
                null));
    return new Result(ok ? Outcome.PASSED : Outcome.FAILED, id, draft.assessment().score());
  }

  private void failed(Partner partner, YearMonth first, YearMonth month, Result result) {
    var again = months.failedBefore(partner.id(), first, month);
    if (again) {
      var reason =
          "A second month in a row whose measurements are below the requirements: %s."
              .formatted(month);
      lifecycle.move(
          partner.id(), PartnerStatus.SUSPENDED, new Decision(reason, null, result.review(), null));
    }
    // A suspension that no review explains is told by whoever moves the partner.
    if (!again || result.review() != null) {
      news.failingMonth(partner, month, again, access.people(partner), clock.instant());
    }
  }
}
