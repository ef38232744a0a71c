package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.incidents.IncidentHistory;
import io.cvf.ecosystem.governance.onboarding.SharedAnswer;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.rules.sla.ErrorBudget.BurnAlert;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Every partner's month as it stands, computed for all at once. */
@Service
class SlaOverview {

  private static final Comparator<Standing> BY_NAME =
      Comparator.comparing((Standing it) -> it.partner().slug());

  private static final Comparator<Standing> BY_BUDGET =
      Comparator.comparingLong(Standing::order).thenComparing(BY_NAME);

  private final SlaReports reports;
  private final IncidentHistory incidents;
  private final BurnAlerts alerts;
  private final PartnerDirectory partners;
  private final Clock clock;
  private final SharedAnswer<List<Standing>> standings;

  SlaOverview(
      SlaReports reports,
      IncidentHistory incidents,
      BurnAlerts alerts,
      PartnerDirectory partners,
      Clock clock) {
    this.reports = reports;
    this.incidents = incidents;
    this.alerts = alerts;
    this.partners = partners;
    this.clock = clock;
    this.standings = new SharedAnswer<>(this::compute);
  }

  @Schema(name = "SlaStanding")
  record Standing(
      SlaReport.Partner partner,
      AgreementTier tier,
      int uptimeTargetBasisPoints,
      @Schema(description = "This month so far; absent without data.")
          @Nullable Integer uptimePartsPerMillion,
      long downSeconds,
      long allowedSeconds,
      long leftSeconds,
      @Schema(description = "Of what is allowed; absent when nothing is measured.")
          @Nullable Integer leftPartsPerMillion,
      int openIncidents,
      List<BurnAlert> burnAlerts) {

    /** Partners nobody measures come last. */
    long order() {
      return leftPartsPerMillion == null ? Long.MAX_VALUE : leftPartsPerMillion;
    }
  }

  /** How they are put in order. */
  enum Sort {
    /** The least left of the budget first. */
    BUDGET,
    NAME
  }

  Page<Standing> page(Sort sort, Paging paging) {
    var all =
        standings.get().stream()
            .sorted(
                switch (sort) {
                  case BUDGET -> BY_BUDGET;
                  case NAME -> BY_NAME;
                })
            .toList();
    var after = paging.after().map(it -> Math.toIntExact(it.number(0))).orElse(0);
    var from = Math.clamp(after, 0, all.size());
    var rows = all.subList(from, Math.min(all.size(), from + paging.fetch()));
    var next = from + paging.limit();
    return Page.of(rows, paging, _ -> Cursor.of(next));
  }

  private List<Standing> compute() {
    var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    var figures = reports.compliance(month);
    var named = partners.of(figures.keySet());
    var open = incidents.open(figures.keySet());
    var burning = alerts.open();
    var all = new ArrayList<Standing>();
    figures.forEach((id, it) -> {
      var partner = named.get(id);
      if (partner != null) {
        all.add(
            standing(
                partner,
                it,
                open.getOrDefault(id, List.of()).size(),
                burning.getOrDefault(id, List.of())));
      }
    });
    return List.copyOf(all);
  }

  private static Standing standing(
      PartnerDirectory.Entry partner, SlaFigures it, int open, List<BurnAlert> burning) {
    var terms = it.facts().terms().getLast().terms();
    var availability = it.total().availability();
    var budget = it.budget();
    var known = availability.hasData() && budget.allowedSeconds() > 0;
    return new Standing(
        new SlaReport.Partner(partner.id().value(), partner.slug(), partner.name()),
        terms.tier(),
        terms.sla().uptimeBasisPoints(),
        SlaReportViews.orNull(availability.uptimePartsPerMillion()),
        availability.down(),
        budget.allowedSeconds(),
        budget.leftSeconds(),
        known ? SlaReportViews.share(budget) : null,
        open,
        burning);
  }
}
