package io.cvf.ecosystem.insights.health;

import io.cvf.ecosystem.community.CommunityTotals;
import io.cvf.ecosystem.governance.SignedAgreements;
import io.cvf.ecosystem.integrations.MarketTotals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for what made a milestone reached, until it is; from then on nothing is asked any more. */
@Service
class MilestoneProgress {

  private final Milestones milestones;
  private final MarketTotals market;
  private final CommunityTotals community;
  private final SignedAgreements agreements;
  private final Clock clock;

  MilestoneProgress(
      Milestones milestones,
      MarketTotals market,
      CommunityTotals community,
      SignedAgreements agreements,
      Clock clock) {
    this.milestones = milestones;
    this.market = market;
    this.community = community;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Of each, in their order. */
  List<Progress> all() {
    var reached = milestones.reached();
    return Stream.of(Milestone.values())
        .map(it -> {
          var at = reached.get(it);
          return at == null ? Progress.of(it, moments(it)) : Progress.reached(it, at);
        })
        .toList();
  }

  /** Keeps those reached by now: members may leave, and certifications may be revoked. */
  @Transactional
  public void keepReached() {
    var now = clock.instant();
    all().forEach(it -> it.reached().ifPresent(at -> milestones.keep(it.milestone(), at, now)));
  }

  private List<Instant> moments(Milestone milestone) {
    var most = milestone.target();
    return switch (milestone) {
      case PARTNERS -> market.firstCertifications(most);
      case RFCS -> community.firstRfcs(most);
      case MEMBERS -> community.firstMembers(most);
      case AGREEMENTS -> agreements.first(most);
      case PRACTITIONERS -> community.firstPractitioners(most);
    };
  }
}
