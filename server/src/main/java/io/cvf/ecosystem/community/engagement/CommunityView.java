package io.cvf.ecosystem.community.engagement;

import io.cvf.ecosystem.community.engagement.Contributors.Contributor;
import io.cvf.ecosystem.community.engagement.EngagementScore.Measure;
import io.cvf.ecosystem.community.engagement.EngagementScore.Part;
import io.cvf.ecosystem.community.rfcs.RfcStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The community's figures as everyone sees them. Points of the score have two decimals. */
final class CommunityView {

  private CommunityView() {}

  @Schema(name = "CommunityStats")
  record Stats(
      @Schema(description = "Without suspended ones.") int totalMembers,
      @Schema(description = "Who wrote, voted or upvoted in this calendar month, UTC.")
          int activeMembersThisMonth,
      @Schema(description = "Revisions, comments, concerns, ballots and upvotes all can see.")
          long totalContributions,
      @Schema(description = "Millionths of a point.") long averageReputationMicros,
      @Schema(description = "Last month's active members who are active this month.")
          @Nullable Integer retentionBasisPoints,
      @Schema(description = "From the publication of an RFC to the first comment of another.")
          @Nullable Long medianMinutesToFirstReply,
      @Schema(description = "Of the votes closed in the last 90 days.")
          @Nullable Integer medianTurnoutBasisPoints,
      @Schema(description = "The sum of the parts, 0 to 100.", example = "72.45")
          BigDecimal engagementScore,
      List<PartView> parts,
      RfcTotals rfcs,
      @Schema(description = "When it was counted, at most a minute ago.") Instant asOf) {

    static Stats of(
        Figures figures, long averageMicros, Map<RfcStatus, Integer> rfcs, Instant asOf) {
      var score = EngagementScore.of(figures);
      return new Stats(
          figures.members(),
          figures.active(),
          figures.contributions(),
          averageMicros,
          figures.retentionBasisPoints(),
          figures.replyMinutes(),
          figures.turnoutBasisPoints(),
          decimal(score.hundredths()),
          score.parts().stream().map(PartView::of).toList(),
          new RfcTotals(rfcs),
          asOf);
    }
  }

  @Schema(name = "EngagementPart")
  record PartView(
      Measure name,
      @Schema(example = "24.5") BigDecimal points,
      int max,
      @Schema(description = "Basis points, or minutes for REPLY; absent without data.")
          @Nullable Long value,
      @Schema(description = "Gives all points; for REPLY none.") int target) {

    static PartView of(Part part) {
      return new PartView(
          part.measure(), decimal(part.hundredths()), part.max(), part.value(), part.target());
    }
  }

  @Schema(name = "RfcTotals")
  record RfcTotals(
      @Schema(description = "Public RFCs; a status without any is absent.")
          Map<RfcStatus, Integer> byStatus) {}

  @Schema(name = "Contributor")
  record ContributorView(
      String username,
      String displayName,
      @Schema(description = "Now, in millionths of a point.") long reputationMicros,
      @Schema(description = "In the period, before they fade; certifications left out.")
          int earnedPoints,
      @Schema(description = "Published in the period, as are comments and ballots.") int rfcs,
      int comments,
      int votes) {

    static ContributorView of(Contributor contributor, long reputationMicros) {
      return new ContributorView(
          contributor.username(),
          contributor.displayName(),
          reputationMicros,
          contributor.points(),
          contributor.rfcs(),
          contributor.comments(),
          contributor.votes());
    }

    /** Only to be compared with. */
    static ContributorView placed(String username, int earnedPoints) {
      return new ContributorView(username, "", 0, earnedPoints, 0, 0, 0);
    }
  }

  @Schema(name = "CommunityHistory")
  record HistoryView(
      @Schema(description = "A week each, by its last day, the earliest first.")
          List<DayView> days) {}

  @Schema(name = "CommunityDay")
  record DayView(
      LocalDate day,
      int members,
      @Schema(description = "From the first of the month to that day.") int activeMembers,
      @Schema(description = "New in the week, as are RFCs and ballots.") int comments,
      int rfcsOpened,
      int ballots,
      BigDecimal engagementScore) {

    static DayView of(Day day) {
      return new DayView(
          day.day(),
          day.members(),
          day.activeMembers(),
          day.comments(),
          day.rfcsOpened(),
          day.ballots(),
          decimal(day.scoreHundredths()));
    }
  }

  private static BigDecimal decimal(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }
}
