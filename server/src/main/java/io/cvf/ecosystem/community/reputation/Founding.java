package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.members.MemberNotFound;
import io.cvf.ecosystem.community.reputation.FoundingController.ElectorView;
import io.cvf.ecosystem.community.reputation.FoundingController.FoundingView;
import io.cvf.ecosystem.community.reputation.FoundingRows.Elector;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time in which too few members have earned a weight of their own, so that electors whom staff
 * admit have one. It ends once, when enough members have stood above the floor.
 */
@Service
public class Founding {

  static final int MAX_ELECTORS = 200;

  private final FoundingRows rows;
  private final FoundingRules foundingRules;
  private final ReputationRules rules;
  private final MemberDirectory members;
  private final AuditLog audit;
  private final Clock clock;

  Founding(
      FoundingRows rows,
      FoundingRules foundingRules,
      ReputationRules rules,
      MemberDirectory members,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.foundingRules = foundingRules;
    this.rules = rules;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  boolean isActive() {
    return rows.isActive();
  }

  FoundingView view() {
    var now = clock.instant();
    var state = rows.state();
    var age = foundingRules.age(now);
    var electors = rows.electors(MAX_ELECTORS);
    var names = members.usernames(electors.stream().map(Elector::admittedBy).toList());
    return new FoundingView(
        state.endedAt() == null,
        state.membersAboveFloor(),
        foundingRules.members(now),
        state.endedAt(),
        electors.stream()
            .map(it -> {
              var old = it.verifiedSince().plus(age);
              return new ElectorView(
                  it.username(),
                  it.admittedAt(),
                  names.get(it.admittedBy()),
                  it.verifiedSince(),
                  old.isAfter(it.admittedAt()) ? old : it.admittedAt());
            })
            .toList());
  }

  /** What scores and electors depend on at a moment. */
  Scores.Moment moment(Instant at) {
    return new Scores.Moment(
        at, NewEntry.day(at), at.minus(foundingRules.age(at)), rules.decay(at));
  }

  /** Called whenever somebody stood above the floor for the first time. */
  void someoneRose(Instant at) {
    var needed = foundingRules.members(at);
    if (rows.endIfGrown(needed, at)) {
      audit.record(null, "founding.ended", "founding", Map.of("members", needed), null);
    }
  }

  /**
   * From then on, and once they have been members long enough, they vote with a weight of at least
   * one. Admitting somebody twice changes nothing.
   */
  @Transactional
  public void admit(String username, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var member = member(username);
    requireNotOneself(member, by);
    if (!rows.isActive()) {
      throw Problem.conflict(
          "founding-ended",
          "Founding has ended",
          "Enough members have a weight of their own; nobody becomes an elector any more.");
    }
    if (rows.count() >= MAX_ELECTORS) {
      throw Problem.conflict(
          "too-many-electors",
          "There are enough electors",
          "A community is founded by at most %d electors.".formatted(MAX_ELECTORS));
    }
    if (rows.add(member, by.id(), why, clock.instant())) {
      audit.record(by.id(), "founding.elector-admitted", "member:" + member, Map.of(), why);
    }
  }

  /** Votes that run keep the weights they began with. */
  @Transactional
  void dismiss(String username, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var member = member(username);
    requireNotOneself(member, by);
    if (!rows.remove(member)) {
      throw Problem.notFound(
          "elector-not-found", "There is no such elector", username + " is no founding elector.");
    }
    audit.record(by.id(), "founding.elector-dismissed", "member:" + member, Map.of(), why);
  }

  private static void requireNotOneself(MemberId member, Caller by) {
    if (by.is(member)) {
      throw Problem.forbidden("Somebody else decides whether you are a founding elector.");
    }
  }

  private MemberId member(String username) {
    return rows.member(username).orElseThrow(() -> MemberNotFound.named(username));
  }
}
