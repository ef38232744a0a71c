package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.members.MemberNotFound;
import io.cvf.ecosystem.community.reputation.ReputationView.AppealView;
import io.cvf.ecosystem.community.reputation.ReputationView.EntryView;
import io.cvf.ecosystem.community.reputation.ReputationView.VoidedView;
import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.rules.reputation.Decay;
import io.cvf.rules.reputation.EntryKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reputation as readers see it. */
@Service
class ReputationReader {

  private final Scores scores;
  private final EntryLists lists;
  private final FoundingRows members;
  private final Founding founding;
  private final ReputationRules rules;
  private final Affiliations affiliations;
  private final Clock clock;

  ReputationReader(
      Scores scores,
      EntryLists lists,
      FoundingRows members,
      Founding founding,
      ReputationRules rules,
      Affiliations affiliations,
      Clock clock) {
    this.scores = scores;
    this.lists = lists;
    this.members = members;
    this.founding = founding;
    this.rules = rules;
    this.affiliations = affiliations;
    this.clock = clock;
  }

  /** 404 {@code member-not-found}. */
  ReputationView of(String username, @Nullable Caller caller, Paging paging) {
    var now = clock.instant();
    var member = members.member(username).orElseThrow(() -> MemberNotFound.named(username));
    var score =
        scores
            .of(List.of(member), founding.moment(now))
            .getOrDefault(member, new Scores.Score(member, 0, CertificationLevel.NONE, false));
    var rule = rules.weight(now);
    var breakdown = new Breakdown(lists.days(member), lists.certified(member), rules.decay(now));
    var impartial = isImpartial(caller, member);
    return new ReputationView(
        score.micros(),
        score.standing().weightMicros(rule),
        score.certified() || score.micros() >= rule.floorMicros(),
        score.elector(),
        score.level(),
        breakdown.parts(now),
        breakdown.history(now),
        lists
            .page(member, paging)
            .map(entry -> {
              var involved = caller != null && (caller.is(member) || caller.is(Role.MODERATOR));
              return view(
                  entry,
                  micros(entry, breakdown, now),
                  involved,
                  entry.actions(member, caller, impartial));
            }));
  }

  private boolean isImpartial(@Nullable Caller caller, MemberId member) {
    return caller != null
        && caller.is(Role.MODERATOR)
        && !affiliations.any(caller.id(), List.of(member));
  }

  private static long micros(ListedEntry entry, Breakdown breakdown, Instant now) {
    if (entry.fades()) {
      return breakdown.left(entry.points(), entry.earnedOn(), NewEntry.day(now));
    }
    var counts = breakdown.counting(now).filter(it -> it.entry().equals(entry.id())).isPresent();
    return counts && entry.kind() == EntryKind.CERTIFICATION ? entry.points() * Decay.MICROS : 0;
  }

  static EntryView view(
      ListedEntry entry, long micros, boolean involved, List<ListedEntry.Action> actions) {
    var voided = entry.voided();
    var note = ReputationView.note(entry.cut());
    return new EntryView(
        entry.id().value(),
        entry.kind(),
        entry.points(),
        entry.nominal(),
        micros,
        entry.occurredAt(),
        entry.subject(),
        entry.giverName(),
        note == null ? entry.reason() : note,
        voided == null
            ? null
            : new VoidedView(voided.reason(), voided.at(), voided.byName(), voided.entry()),
        involved ? AppealView.of(entry.appeal()) : null,
        actions);
  }
}
