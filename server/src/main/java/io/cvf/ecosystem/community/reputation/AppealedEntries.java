package io.cvf.ecosystem.community.reputation;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.community.moderation.ModerationCase;
import io.cvf.ecosystem.community.moderation.ModerationCases;
import io.cvf.ecosystem.community.reputation.EntryLists.Appealed;
import io.cvf.ecosystem.community.reputation.ReputationView.EntryView;
import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Appeals of voided points in the moderators' queue. */
@Component
class AppealedEntries implements ModerationCases {

  private final EntryLists lists;
  private final ReputationRules rules;
  private final Affiliations affiliations;
  private final Clock clock;

  AppealedEntries(EntryLists lists, ReputationRules rules, Affiliations affiliations, Clock clock) {
    this.lists = lists;
    this.rules = rules;
    this.affiliations = affiliations;
    this.clock = clock;
  }

  record EntryCase(Kind kind, String member, EntryView entry) implements ModerationCase {

    /** Moderators are shown every appeal. */
    @Override
    public Instant waitingSince() {
      return requireNonNull(entry.appeal()).at();
    }

    @Override
    public UUID caseId() {
      return requireNonNull(entry.voided()).entry();
    }
  }

  @Override
  public List<EntryCase> waiting(Place behind, int limit, Caller moderator) {
    var appealed = lists.openAppeals(behind, limit);
    var owners = appealed.stream().map(Appealed::owner).collect(Collectors.toSet());
    var colleagues = colleagues(moderator, owners);
    var now = clock.instant();
    return appealed.stream()
        .map(it -> view(it, moderator, !colleagues.contains(it.owner()), now))
        .toList();
  }

  /** Hardly ever is there one, so all are asked for at once before each is. */
  private Set<MemberId> colleagues(Caller moderator, Set<MemberId> owners) {
    return owners.isEmpty() || !affiliations.any(moderator.id(), owners)
        ? Set.of()
        : owners.stream()
            .filter(owner -> affiliations.any(moderator.id(), List.of(owner)))
            .collect(Collectors.toSet());
  }

  private EntryCase view(Appealed appealed, Caller moderator, boolean impartial, Instant now) {
    var entry = appealed.entry();
    var age = ChronoUnit.DAYS.between(entry.earnedOn(), NewEntry.day(now));
    var micros = rules.decay(now).micros(entry.points(), age);
    var actions = entry.actions(appealed.owner(), moderator, impartial);
    return new EntryCase(
        ModerationCase.Kind.REPUTATION_APPEAL,
        appealed.username(),
        ReputationReader.view(entry, micros, true, actions));
  }
}
