package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the items of a checklist. */
@Service
public class ChecklistService {

  private static final int MOST_YEARS_AHEAD = 2;

  private final ChecklistAccess access;
  private final ChecklistRows rows;
  private final ItemEvidences evidence;
  private final StageMoves moves;
  private final Concerned concerned;
  private final MemberDirectory members;
  private final OnboardingNews news;
  private final AuditLog audit;
  private final Clock clock;

  ChecklistService(
      ChecklistAccess access,
      ChecklistRows rows,
      ItemEvidences evidence,
      StageMoves moves,
      Concerned concerned,
      MemberDirectory members,
      OnboardingNews news,
      AuditLog audit,
      Clock clock) {
    this.access = access;
    this.rows = rows;
    this.evidence = evidence;
    this.moves = moves;
    this.concerned = concerned;
    this.members = members;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** What an edit of the item is based on. */
  @Transactional
  public long version(UUID agreement, ChecklistItem item, Caller by) {
    return access.locked(agreement, by).item(item).version();
  }

  /** Completing what is done, or reopening what is open, changes nothing. */
  @Transactional
  public Checklist set(
      UUID agreement,
      ChecklistItem item,
      boolean done,
      @Nullable String note,
      IfMatch base,
      Caller by) {
    var checklist = access.locked(agreement, by);
    access.requireMayDo(checklist, item, by);
    var clean = OnboardingText.note(note);
    OnboardingProblems.requireChangeable(checklist);
    var state = checklist.item(item);
    base.require(state.version());
    if (state.isDone() == done) {
      return checklist;
    }
    if (done) {
      complete(checklist, state, clean, by);
    } else {
      reopen(checklist, state, clean, by);
    }
    return moves.follow(checklist, by.id());
  }

  private void complete(Checklist checklist, ItemState state, @Nullable String note, Caller by) {
    var item = state.item();
    var shown =
        evidence.of(checklist.agreement()).stream().filter(it -> it.countsFor(state)).toList();
    if (item.evidenceNeeded() && shown.isEmpty()) {
      throw OnboardingProblems.evidenceMissing(state);
    }
    var until = item.validity().from(today());
    rows.done(checklist.agreement(), item, by.id(), note, until, clock.instant());
    var detail = new HashMap<String, Object>();
    detail.put("item", item);
    detail.put("evidence", shown.stream().map(ItemEvidence::cited).toList());
    if (until != null) {
      detail.put("validUntil", until);
    }
    audit.record(by.id(), "onboarding.item-completed", checklist.subject(), detail, note);
  }

  private void reopen(Checklist checklist, ItemState state, @Nullable String note, Caller by) {
    rows.reopened(checklist.agreement(), state.item(), note);
    audit.record(
        by.id(),
        "onboarding.item-reopened",
        checklist.subject(),
        Map.of("item", state.item()),
        note);
    news.reopened(checklist, state, note, by.id(), clock.instant());
  }

  /**
   * @param owner by username; null when everyone responsible may see to it
   * @param dueOn the last day on which it is done in time
   */
  record Assignment(@Nullable String owner, @Nullable LocalDate dueOn) {}

  @Transactional
  public Checklist assign(
      UUID agreement, ChecklistItem item, Assignment given, IfMatch base, Caller by) {
    var checklist = access.locked(agreement, by);
    access.requireMayAssign(checklist, by);
    var name = OnboardingText.clean(given.owner());
    var owner = name == null ? null : members.idOf(name).orElse(null);
    var state = checklist.item(item);
    var dueOn = given.dueOn() == null ? state.dueOn() : given.dueOn();
    new Violations()
        .require(
            name == null || mayOwn(owner, checklist, item),
            "/owner",
            "Name %s.".formatted(item.responsible().inWords()))
        .require(given.dueOn() != null, "/dueOn", "Give the last day on which it is in time.")
        .require(
            dueOn.equals(state.dueOn()) || isDayToCome(dueOn),
            "/dueOn",
            "Give today or a day of the next two years.")
        .refuseIfAny();
    OnboardingProblems.requireChangeable(checklist);
    if (state.isDone()) {
      throw OnboardingProblems.assignedDone();
    }
    base.require(state.version());
    rows.assign(checklist.agreement(), item, owner, dueOn);
    var detail = new HashMap<String, Object>();
    detail.put("item", item);
    detail.put("dueOn", dueOn);
    if (name != null) {
      detail.put("owner", name);
    }
    audit.record(by.id(), "onboarding.item-assigned", checklist.subject(), detail, null);
    if (owner != null && !owner.equals(state.owner())) {
      news.assigned(checklist, item, dueOn, owner, by.id(), clock.instant());
    }
    return access.locked(agreement, by);
  }

  private boolean mayOwn(@Nullable MemberId owner, Checklist checklist, ChecklistItem item) {
    return owner != null
        && concerned.responsible(item, checklist.partner()).contains(owner)
        && members.suspended(Set.of(owner)).isEmpty();
  }

  private boolean isDayToCome(LocalDate day) {
    var today = today();
    return !day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS_AHEAD));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
