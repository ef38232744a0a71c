package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.metering.MonthSealed;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.signing.SigningKeys;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.metering.MonthTexts;
import io.cvf.rules.metering.Share;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals a month: closes it, reads everything it counts, sums it up again and builds the trees. Cut
 * off anywhere it can be begun again: what is closed stays as it is, and everything else is one
 * transaction at the end.
 */
@Component
class MonthSealing {

  /** How many executions are sorted at once: few enough to be gone before memory is cleaned up. */
  private static final int PIECE = 50_000;

  /** How far it is, in percent, when a month is closed and when it is read. */
  private static final int CLOSED = 1;

  private static final int READ = 40;
  private static final int BUILT = 99;

  private final Months months;
  private final MonthPartitions partitions;
  private final MonthCalendar calendar;
  private final CountedRows rows;
  private final SealedTrees trees;
  private final SigningKeys keys;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MonthSealing(
      Months months,
      MonthPartitions partitions,
      MonthCalendar calendar,
      CountedRows rows,
      SealedTrees trees,
      SigningKeys keys,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.months = months;
    this.partitions = partitions;
    this.calendar = calendar;
    this.rows = rows;
    this.trees = trees;
    this.keys = keys;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param by who wants it; null for the platform
   * @param percent is told how much is done; what it throws ends the sealing there
   * @throws RecountDiffers when the month's sums are not those of its executions
   */
  MonthRow seal(YearMonth month, @Nullable MemberId by, IntConsumer percent) {
    var before = months.find(month);
    if (before.sealed() != null) {
      return before;
    }
    transaction.executeWithoutResult(_ -> close(month, by));
    percent.accept(CLOSED);
    var subjects = rows.subjects();
    var plan = new SealPlan(rows.sizes(month), PIECE);
    try (var pieces = new SealPieces(plan)) {
      rows.read(month, subjects, pieces);
      percent.accept(READ);
      transaction.executeWithoutResult(_ -> build(month, by, plan, pieces, subjects, percent));
    }
    return months.find(month);
  }

  /** From its commit on nothing more is counted in the month. */
  private void close(YearMonth month, @Nullable MemberId by) {
    months.keepFromCounting();
    if (months.find(month).closedAt() != null) {
      return;
    }
    var next = calendar.nextToSeal();
    if (!next.equals(month)) {
      throw MonthProblems.earlierUnsealed(month, next);
    }
    partitions.ensure(month);
    months.close(month, clock.instant());
    audit.record(by, "billing-month.closed", subject(month), Map.of(), null);
  }

  private void build(
      YearMonth month,
      @Nullable MemberId by,
      SealPlan plan,
      SealPieces pieces,
      Map<Integer, CountedRows.Subject> subjects,
      IntConsumer percent) {
    months.waitForOtherSealing(month);
    if (months.find(month).sealed() != null) {
      return;
    }
    var subjectTrees = new SubjectTrees(subjects, (int) month.atDay(1).toEpochDay());
    var recount = new Recount();
    for (var group : plan.groups()) {
      for (var piece = group.piece(); piece < group.piece() + group.parts(); piece++) {
        var sorted = pieces.take(piece);
        recount.add(sorted);
        trees.write(month, subjectTrees.add(sorted));
        percent.accept(READ + (BUILT - READ) * (piece + 1) / plan.pieces());
      }
      recount.compareWith(rows.sums(month, group.first(), group.last()), subjects);
    }
    trees.write(month, subjectTrees.end());
    var publishers = SealedPublisher.of(subjectTrees.finished());
    trees.writePublishers(month, publishers);
    seal(month, by, publishers, subjectTrees.counts());
  }

  private void seal(
      YearMonth month,
      @Nullable MemberId by,
      List<SealedPublisher> publishers,
      MonthCounts counts) {
    var at = clock.instant();
    var share = publishers.stream().map(SealedPublisher::share).reduce(Share.NONE, Share::plus);
    var root = LeafTree.of(publishers.stream().map(SealedPublisher::text).toList()).root();
    var signed = keys.sign(MonthTexts.seal(month, share, root, at));
    months.seal(
        month, new MonthRow.Sealed(at, counts, share, root, signed.keyId(), signed.base64()));
    audit.record(
        by,
        "billing-month.sealed",
        subject(month),
        Map.of("executions", counts.executions(), "root", root.toString()),
        null);
    events.publishEvent(new MonthSealed(month, counts.executions(), at));
  }

  private static String subject(YearMonth month) {
    return "billing-month:" + month;
  }
}
