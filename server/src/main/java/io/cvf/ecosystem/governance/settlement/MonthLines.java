package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.governance.rating.RatedLine;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A month's lines, summed up for those they concern. */
final class MonthLines {

  private final YearMonth month;
  private final List<RatedLine> lines;
  private final Map<PartnerId, Sums> partners = new HashMap<>();
  private final Map<OrganisationId, Sums> consumers = new HashMap<>();
  private final Sums all = new Sums();

  MonthLines(YearMonth month, List<RatedLine> lines) {
    this.month = month;
    this.lines = lines;
    for (var line : lines) {
      partners.computeIfAbsent(line.partner(), _ -> new Sums()).add(line);
      consumers.computeIfAbsent(line.consumer(), _ -> new Sums()).add(line);
      all.add(line);
    }
  }

  /** Sums of some lines; a sum that does not fit is refused instead of wrapping round. */
  final class Sums {
    long executions;
    long failed;
    long gross;
    long partner;
    long platform;
    long suspense;
    long adjustments;

    private void add(RatedLine line) {
      executions = Math.addExact(executions, line.executions());
      failed = Math.addExact(failed, line.failed());
      gross = Math.addExact(gross, line.grossMinor());
      partner = Math.addExact(partner, line.partnerMinor());
      platform = Math.addExact(platform, line.platformMinor());
      suspense = Math.addExact(suspense, line.suspenseMinor());
      if (line.executedIn().isBefore(month)) {
        adjustments = Math.addExact(adjustments, line.partnerMinor());
      }
    }
  }

  List<RatedLine> lines() {
    return lines;
  }

  Map<PartnerId, Sums> partners() {
    return partners;
  }

  Map<OrganisationId, Sums> consumers() {
    return consumers;
  }

  Sums all() {
    return all;
  }

  /** 0 for a partner without lines. */
  long of(PartnerId partner, ToLongFunction<Sums> sum) {
    var sums = partners.get(partner);
    return sums == null ? 0 : sum.applyAsLong(sums);
  }
}
