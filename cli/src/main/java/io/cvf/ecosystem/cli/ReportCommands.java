package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.Health;
import io.cvf.ecosystem.sdk.community.CommunityStats;
import io.cvf.ecosystem.sdk.governance.GovernanceDashboard;
import io.cvf.ecosystem.sdk.integrations.IntegrationMetrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "report",
    description = "How the ecosystem and its three parts are doing, in figures.")
final class ReportCommands extends Group {

  private static final Table<Health.Indicator> INDICATORS =
      Table.<Health.Indicator>orElse("")
          .column("INDICATOR", Health.Indicator::title)
          .column("VALUE", Health.Indicator::value)
          .column("TARGET", Health.Indicator::target)
          .column("REACHED", indicator -> indicator.reached() ? "yes" : "no")
          .column("NOTE", Health.Indicator::note);

  private static final Table<Health.Milestone> MILESTONES =
      Table.<Health.Milestone>orElse("")
          .column("MILESTONE", Health.Milestone::title)
          .column("DONE", Health.Milestone::done)
          .column("OF", Health.Milestone::target)
          .column("REACHED", Health.Milestone::reachedAt);

  private static final Table<CommunityStats.Part> PARTS =
      Table.<CommunityStats.Part>orElse("")
          .column("SCORE OF", part -> Words.plain(part.name()))
          .column("POINTS", CommunityStats.Part::points)
          .column("OF", CommunityStats.Part::max);

  private static final Table<IntegrationMetrics.OfCategory> CATEGORIES =
      Table.<IntegrationMetrics.OfCategory>orElse("")
          .column("CATEGORY", IntegrationMetrics.OfCategory::category)
          .column("PARTNERS", IntegrationMetrics.OfCategory::partners)
          .column("CERTIFIED", IntegrationMetrics.OfCategory::certified)
          .column("SKILLS", IntegrationMetrics.OfCategory::skills)
          .column("DOWNLOADS", IntegrationMetrics.OfCategory::downloads);

  private static final Table<GovernanceDashboard.OfTier> TIERS =
      Table.<GovernanceDashboard.OfTier>orElse("")
          .column("TIER", GovernanceDashboard.OfTier::tier)
          .column("PARTNERS", GovernanceDashboard.OfTier::count);

  private static final Table<GovernanceDashboard.OfStage> STAGES =
      Table.<GovernanceDashboard.OfStage>orElse("")
          .column("STAGE", GovernanceDashboard.OfStage::stage)
          .column("PARTNERS", GovernanceDashboard.OfStage::count);

  @Command(
      name = "health",
      mixinStandardHelpOptions = true,
      description = "Six indicators with their targets, and the milestones.",
      footer = "  cvf report health --json")
  int health(@Mixin Asking ask) throws IOException {
    return ask.show(
        Ecosystem::health,
        health ->
            Sheet.titled("Health, " + Words.of(health.asOf()) + " UTC")
                .table(health.indicators(), INDICATORS)
                .table(health.milestones(), MILESTONES));
  }

  @Command(
      name = "community",
      mixinStandardHelpOptions = true,
      description = "Members, contributions and the engagement score.",
      footer = "  cvf report community --json")
  int community(@Mixin Asking ask) throws IOException {
    return ask.show(
        it -> it.community().stats(),
        stats ->
            Sheet.titled("Community, " + Words.of(stats.asOf()) + " UTC")
                .row("members", stats.totalMembers())
                .row("active", stats.activeMembersThisMonth() + " this month")
                .row("contributions", stats.totalContributions())
                .row("reputation", Words.of(stats.averageReputation()) + " on average")
                .row("retention", share(stats.retentionBasisPoints()))
                .row("turnout", share(stats.medianTurnoutBasisPoints()))
                .row("first reply", minutes(stats.medianMinutesToFirstReply()))
                .row("engagement", Words.of(stats.engagementScore()) + " of 100")
                .table(stats.parts(), PARTS));
  }

  @Command(
      name = "integrations",
      mixinStandardHelpOptions = true,
      description = "Partners, skills and executions.",
      footer = "  cvf report integrations --json")
  int integrations(@Mixin Asking ask) throws IOException {
    return ask.show(
        it -> it.integrations().metrics(),
        metrics ->
            Sheet.titled("Marketplace, " + Words.of(metrics.asOf()) + " UTC")
                .row("partners", metrics.totalPartners())
                .row("certified", metrics.certifiedPartners())
                .row("skills", metrics.totalSkills())
                .row("downloads", metrics.downloads())
                .row("executions last month", metrics.totalExecutionsLastMonth())
                .row("executions in 30 days", metrics.executions30Days())
                .row("average rating", metrics.averageRating())
                .row("new in 30 days", grown(metrics.growth30Days()))
                .table(metrics.byCategory(), CATEGORIES));
  }

  @Command(
      name = "governance",
      mixinStandardHelpOptions = true,
      description = "Partners by stage and tier, service levels, disputes, payouts; for staff.",
      footer = "  cvf report governance")
  int governance(@Mixin Asking ask) throws IOException {
    return ask.show(it -> it.governance().dashboard(), ReportCommands::dashboard);
  }

  private static Sheet dashboard(GovernanceDashboard board) {
    var next = board.disputes().nextDeadline();
    var kept = board.slaCompliantCount();
    var due = board.payoutsDue();
    return Sheet.titled("Governance, " + Words.of(board.asOf()) + " UTC")
        .row("partners", board.partners().total())
        .row("agreements", board.agreements().active() + " active")
        .row("expiring", board.agreements().expiringIn60Days() + " in 60 days")
        .row(
            "onboarding", board.onboarding().inProgress() + ", stuck " + board.onboarding().stuck())
        .row("SLA kept", kept == null ? "no month yet" : kept(kept))
        .row("open disputes", board.disputes().open())
        .row("next deadline", next == null ? null : next.caseId() + " " + Words.of(next.dueAt()))
        .row("payouts due", due.partners() + ", " + amount(due))
        .table(board.partners().byStage(), STAGES)
        .table(board.partners().byTier(), TIERS);
  }

  private static String kept(GovernanceDashboard.SlaCount count) {
    return "%d of %d with data in %s".formatted(count.compliant(), count.withData(), count.month());
  }

  private static String amount(GovernanceDashboard.PayoutsDue due) {
    int digits = Currency.getInstance(due.currency()).getDefaultFractionDigits();
    return BigDecimal.valueOf(due.totalMinor(), digits).toPlainString() + " " + due.currency();
  }

  private static String grown(IntegrationMetrics.Growth growth) {
    return "%d partners, %d skills".formatted(growth.partners(), growth.skills());
  }

  private static @Nullable String share(@Nullable Integer basisPoints) {
    return basisPoints == null ? null : Words.percent(BigDecimal.valueOf(basisPoints, 2));
  }

  private static @Nullable String minutes(@Nullable Long minutes) {
    return minutes == null ? null : Words.time(minutes * 60);
  }
}
