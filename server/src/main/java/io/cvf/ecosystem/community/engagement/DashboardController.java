package io.cvf.ecosystem.community.engagement;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.concerns.Concerns;
import io.cvf.ecosystem.community.members.EarnedStanding;
import io.cvf.ecosystem.community.members.EarnedStanding.Earned;
import io.cvf.ecosystem.community.rfcs.RfcSummaries;
import io.cvf.ecosystem.community.rfcs.RfcSummary;
import io.cvf.ecosystem.notifications.UnreadCounts;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever calls. */
@RestController
@RequestMapping("/api/v1/me/dashboard")
@Tag(name = "Community")
class DashboardController {

  private static final int SHOWN = 10;
  private static final Earned NOTHING = new Earned(0, 0, CertificationLevel.NONE);

  private final RfcSummaries rfcs;
  private final Concerns concerns;
  private final UnreadCounts unread;
  private final EarnedStanding standing;

  DashboardController(
      RfcSummaries rfcs, Concerns concerns, UnreadCounts unread, EarnedStanding standing) {
    this.rfcs = rfcs;
    this.concerns = concerns;
    this.unread = unread;
    this.standing = standing;
  }

  @Schema(name = "Dashboard")
  record DashboardView(
      @Schema(description = "What closes first stands first.") List<RfcSummary> needsMyVote,
      @Schema(description = "Your newest, drafts included, at most 10.") List<RfcSummary> myRfcs,
      @Schema(description = "Open ones.") int concernsOnMyRfcs,
      @Schema(description = "Notifications, at most 100.") int unread,
      @Schema(description = "Millionths of a point.") long reputationMicros,
      @Schema(description = "Of a ballot in a vote that starts now; 1,000,000 is a weight of one.")
          long weightMicros,
      CertificationLevel certificationLevel,
      @Schema(description = "Where something happened last, at most 10.")
          List<RfcSummary> recentlyFollowed) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "What waits for you, and how you stand")
  DashboardView dashboard(Caller caller) {
    var me = caller.id();
    var earned = standing.of(List.of(me)).getOrDefault(me, NOTHING);
    return new DashboardView(
        rfcs.awaitingBallotOf(caller),
        rfcs.writtenBy(me, SHOWN),
        concerns.openAboutRfcsOf(me),
        unread.of(me),
        earned.reputationMicros(),
        earned.weightMicros(),
        earned.certificationLevel(),
        rfcs.followedBy(me, SHOWN));
  }
}
