package io.cvf.ecosystem.governance.onboarding;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agreements ask of their checklists. Each agreement has one from its {@link #begin} on, and
 * every change is made in the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Checklists {

  private final ChecklistRows rows;
  private final StageStays stays;
  private final StageMoves moves;
  private final OnboardingNews news;
  private final AuditLog audit;
  private final Clock clock;

  Checklists(
      ChecklistRows rows,
      StageStays stays,
      StageMoves moves,
      OnboardingNews news,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.stays = stays;
    this.moves = moves;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens all items; twice is once. The agreement has to be there already.
   *
   * @param today in UTC; the items are due so many days later
   */
  public void begin(AgreementId agreement, PartnerId partner, LocalDate today) {
    var now = clock.instant();
    if (rows.add(agreement, partner, now)) {
      rows.addItems(agreement, today);
      stays.enter(agreement, OnboardingStage.INTAKE, now);
      var begun = lock(agreement);
      rows.settle(begun, OnboardingStage.INTAKE, now);
      news.begun(begun, now);
    }
  }

  /** An agreement without a checklist is refused with {@link IllegalArgumentException}. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Progress progress(AgreementId agreement) {
    return rows.find(agreement).orElseThrow(() -> unknown(agreement)).progress();
  }

  /** Of those that have a checklist, in two queries. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Map<AgreementId, Progress> progress(Collection<AgreementId> agreements) {
    return rows.of(agreements).stream().collect(toMap(Checklist::agreement, Checklist::progress));
  }

  /**
   * Lets nobody change an item any more, from the first signature on. Whoever signs freezes first
   * and asks for the progress then: nobody reopens anything in between.
   */
  public void freeze(AgreementId agreement) {
    freeze(agreement, true);
  }

  /** The only signature was taken back. */
  public void thaw(AgreementId agreement) {
    freeze(agreement, false);
  }

  private void freeze(AgreementId agreement, boolean frozen) {
    var checklist = lock(agreement);
    if (checklist.frozen() != frozen) {
      rows.frozen(agreement, frozen);
      audit.record(
          null,
          frozen ? "onboarding.frozen" : "onboarding.thawed",
          checklist.subject(),
          Map.of(),
          null);
    }
  }

  /** Both sides have signed: the last stage begins. Twice is once. */
  public void activate(AgreementId agreement) {
    var checklist = lock(agreement);
    if (!checklist.open().isEmpty()) {
      throw new IllegalStateException("The checklist of %s is open".formatted(agreement));
    }
    rows.frozen(agreement, true);
    var _ = moves.activate(checklist);
  }

  /**
   * Begins a renewal: what is good for one agreement only, and what has expired by today, is open
   * again with days counted from today, and anything can be changed until the first signature.
   *
   * @param today in UTC
   * @return what was opened, in the order of the stages
   */
  public List<ChecklistItem> reopenExpired(AgreementId agreement, LocalDate today) {
    var before = lock(agreement);
    var now = clock.instant();
    var reopened =
        before.items().stream()
            .filter(it -> it.endsWithRenewal(today))
            .map(ItemState::item)
            .toList();
    reopened.forEach(it -> rows.renew(agreement, it, today.plusDays(it.dueDays()), now));
    rows.frozen(agreement, false);
    audit.record(null, "onboarding.renewed", before.subject(), Map.of("reopened", reopened), null);
    var _ = moves.follow(before, null);
    return reopened;
  }

  private Checklist lock(AgreementId agreement) {
    return rows.lock(agreement).orElseThrow(() -> unknown(agreement));
  }

  private static IllegalArgumentException unknown(AgreementId agreement) {
    return new IllegalArgumentException("There is no checklist of the agreement " + agreement);
  }
}
