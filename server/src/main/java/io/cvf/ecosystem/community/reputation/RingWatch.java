package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.moderation.ModerationCases.Place;
import io.cvf.ecosystem.community.reputation.FlagController.ClosingView;
import io.cvf.ecosystem.community.reputation.FlagController.FlagView;
import io.cvf.ecosystem.community.reputation.Rings.Closing;
import io.cvf.ecosystem.community.reputation.Rings.Flag;
import io.cvf.ecosystem.community.reputation.Rings.State;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds rings of reciprocal upvotes, and lets moderators judge them. */
@Service
class RingWatch {

  private final Rings rings;
  private final Entries entries;
  private final Judgement judgement;
  private final Impartiality impartiality;
  private final ReputationRules rules;
  private final MemberDirectory members;
  private final AuditLog audit;
  private final Clock clock;

  RingWatch(
      Rings rings,
      Entries entries,
      Judgement judgement,
      Impartiality impartiality,
      ReputationRules rules,
      MemberDirectory members,
      AuditLog audit,
      Clock clock) {
    this.rings = rings;
    this.entries = entries;
    this.judgement = judgement;
    this.impartiality = impartiality;
    this.rules = rules;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  int look() {
    var now = clock.instant();
    return rings.flag(now.minus(Duration.ofDays(rules.ringDays(now))), rules.ringUpvotes(now), now);
  }

  Page<FlagView> page(@Nullable State state, Paging paging) {
    var page = rings.page(state, paging);
    return new Page<>(views(page.items()), page.nextCursor());
  }

  /** Open ones the moderator is not part of, the longest waiting first. */
  List<FlagView> waiting(Place behind, int limit, Caller moderator) {
    return views(rings.waiting(behind, limit, moderator.id()));
  }

  private List<FlagView> views(List<Flag> flags) {
    var names =
        members.usernames(
            flags.stream()
                .flatMap(flag -> Stream.concat(flag.members().stream(), closer(flag)))
                .toList());
    return flags.stream().map(flag -> view(flag, names)).toList();
  }

  /** Voids every upvote among the members of the days that are watched. */
  @Transactional
  void voidPoints(UUID id, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    entries.lockForMany();
    var flag = open(id, moderator);
    entries.lock(flag.members());
    var since = NewEntry.day(flag.flaggedAt()).minusDays(rules.ringDays(clock.instant()) + 1L);
    entries.standingUpvotes(flag.members(), since).stream()
        .filter(PostedEntry::isVoidable)
        .forEach(entry -> judgement.voidEntry(entry, why, moderator));
    close(flag, State.VOIDED, why, moderator);
  }

  /** The upvotes counted so far are not flagged again. */
  @Transactional
  void dismiss(UUID id, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    close(open(id, moderator), State.DISMISSED, why, moderator);
  }

  private Flag open(UUID id, Caller moderator) {
    var flag =
        rings
            .lock(id)
            .orElseThrow(() ->
                Problem.notFound(
                    "reputation-flag-not-found", "There is no such flag", "No flag has this id."));
    impartiality.require(moderator, flag.members());
    if (flag.state() != State.OPEN) {
      throw Problem.conflict(
          "flag-closed", "The flag is closed", "A moderator judged it before you.");
    }
    return flag;
  }

  private void close(Flag flag, State state, String reason, Caller moderator) {
    rings.close(flag.id(), state, new Closing(moderator.id(), clock.instant(), reason));
    audit.record(
        moderator.id(),
        state == State.VOIDED ? "reputation.ring-voided" : "reputation.ring-dismissed",
        "reputation-flag:" + flag.id(),
        Map.of("members", flag.members().stream().map(MemberId::toString).toList()),
        reason);
  }

  private static Stream<MemberId> closer(Flag flag) {
    var closing = flag.closing();
    return closing == null ? Stream.empty() : Stream.of(closing.by());
  }

  private static FlagView view(Flag flag, Map<MemberId, String> names) {
    var closing = flag.closing();
    return new FlagView(
        flag.id(),
        flag.kind(),
        flag.members().stream().map(names::get).filter(Objects::nonNull).sorted().toList(),
        flag.upvotes(),
        flag.flaggedAt(),
        flag.state(),
        closing == null
            ? null
            : new ClosingView(names.get(closing.by()), closing.at(), closing.reason()));
  }
}
