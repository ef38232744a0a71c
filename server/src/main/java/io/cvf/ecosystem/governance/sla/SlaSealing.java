package io.cvf.ecosystem.governance.sla;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals months, each once, in their order. Cut off anywhere it is begun again: partners whose month
 * is sealed keep it, and what follows from a month is written in the transaction that seals it.
 */
@Component
public class SlaSealing {

  /** Partners a transaction. */
  private static final int BATCH = 100;

  private static final int MONTHS_BACK = 13;

  private final SlaFactFinder finder;
  private final SlaReports reports;
  private final SealedSlaMonthRows months;
  private final SlaSeals seals;
  private final SlaConsequences consequences;
  private final ReportSigning signing;
  private final PartnerDirectory partners;
  private final SlaNews news;
  private final SlaSettings settings;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SlaSealing(
      SlaFactFinder finder,
      SlaReports reports,
      SealedSlaMonthRows months,
      SlaSeals seals,
      SlaConsequences consequences,
      ReportSigning signing,
      PartnerDirectory partners,
      SlaNews news,
      SlaSettings settings,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.finder = finder;
    this.reports = reports;
    this.months = months;
    this.seals = seals;
    this.consequences = consequences;
    this.signing = signing;
    this.partners = partners;
    this.news = news;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Every month whose grace is over. */
  public void sealDue() {
    var last = lastDue();
    var first = seals.latest().map(it -> it.month().plusMonths(1)).orElseGet(() -> firstEver(last));
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      seal(month);
    }
  }

  private YearMonth lastDue() {
    var now = clock.instant();
    var month = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(1);
    return settings.sealedAt(end(month)).isAfter(now) ? month.minusMonths(1) : month;
  }

  /** The first of the last months in which anything was known of any partner, else the last one. */
  private YearMonth firstEver(YearMonth last) {
    for (var month = last.minusMonths(MONTHS_BACK - 1L); month.isBefore(last); ) {
      if (finder.of(SlaReports.begin(month), end(month)).values().stream()
          .anyMatch(it -> !it.monitors().isEmpty() || !it.incidents().isEmpty())) {
        return month;
      }
      month = month.plusMonths(1);
    }
    return last;
  }

  void seal(YearMonth month) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var facts = new HashMap<>(finder.of(SlaReports.begin(month), end(month)));
    facts.keySet().removeAll(months.sealed(month));
    var entries = new ArrayList<>(partners.of(facts.keySet()).values());
    entries.sort(Comparator.comparing(PartnerDirectory.Entry::slug));
    for (var from = 0; from < entries.size(); from += BATCH) {
      var batch = entries.subList(from, Math.min(entries.size(), from + BATCH));
      transaction.executeWithoutResult(_ -> seal(month, batch, facts, at));
    }
    transaction.executeWithoutResult(_ -> close(month, at));
  }

  private void seal(
      YearMonth month,
      List<PartnerDirectory.Entry> batch,
      Map<PartnerId, SlaFacts> facts,
      Instant at) {
    var made =
        batch.stream()
            .map(it -> sealed(month, it, requireNonNull(facts.get(it.id())), at))
            .toList();
    var added = months.add(made.stream().map(Made::month).toList());
    var known = batch.stream().collect(Collectors.toMap(PartnerDirectory.Entry::id, it -> it));
    var first = made.stream().filter(it -> added.contains(it.month().partner())).toList();
    consequences.follow(month, first, at);
    first.forEach(it -> news.sealed(requireNonNull(known.get(it.month().partner())), it.month()));
  }

  /**
   * A month that is about to be sealed.
   *
   * @param figures it was written from
   */
  record Made(SealedSlaMonth month, SlaFigures figures) {}

  private Made sealed(YearMonth month, PartnerDirectory.Entry partner, SlaFacts facts, Instant at) {
    var figures = SlaFigures.of(facts, SlaReports.begin(month), end(month), at);
    var report = reports.written(partner, figures);
    var text = signing.text(report);
    var sha256 = ReportSigning.sha256(text);
    var signed = signing.sign(partner.id(), month, sha256, at);
    var total = figures.total();
    var availability = total.availability();
    return new Made(
        new SealedSlaMonth(
            partner.id(),
            month,
            at,
            report.slaCompliant(),
            report.uptimePartsPerMillion(),
            availability.up(),
            availability.down(),
            total.allowedSeconds(),
            report.response().averageSeconds(),
            report.reasons().stream().map(SlaReport.Why::text).collect(Collectors.joining(" ")),
            text,
            sha256,
            signed.keyId(),
            signed.base64()),
        figures);
  }

  private void close(YearMonth month, Instant at) {
    seals
        .add(month, at)
        .filter(seal -> seal.partners() > 0) // else nobody wants to hear of it
        .ifPresent(seal -> {
          audit.record(
              null,
              "sla-month.sealed",
              "sla-month:" + month,
              Map.of(
                  "partners", seal.partners(),
                  "withData", seal.withData(),
                  "compliant", seal.compliant()),
              null);
          news.sealed(seal);
        });
  }

  private static Instant end(YearMonth month) {
    return SlaReports.begin(month.plusMonths(1));
  }
}
