package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cvf.ecosystem.sdk.EcosystemException;
import io.cvf.ecosystem.sdk.ProblemKind;
import io.cvf.ecosystem.sdk.RfcStatus;
import io.cvf.ecosystem.sdk.RfcTrack;
import io.cvf.ecosystem.sdk.community.NewRfc;
import io.cvf.rules.voting.Choice;
import java.time.Duration;

/** Alice proposes, somebody answers, and after the comment period they vote. */
record CommunityExample(Programs programs, Passage passage) {

  private static final Duration COMMENT_PERIOD = Duration.ofDays(14).plusHours(1);

  void run() {
    var platform = programs.join("alice").community();
    programs.admitToFounding("alice");
    var bob = programs.join("bob").community();

    var proposal =
        new NewRfc(
            "Add Dynamic Routing Strategies",
            RfcTrack.CAPABILITY,
            "## Summary\n\nRoute by load. Drafted at https://github.com/cvf/rfc/pull/7.\n");
    var rfc = platform.publishRfcToCommunity(proposal);
    var slug = rfc.summary().slug();
    assertThat(slug).isEqualTo("1-add-dynamic-routing-strategies");
    assertThat(rfc.summary().status()).isEqualTo(RfcStatus.OPEN);

    bob.addComment(slug, "A strategy by cost would be worth a paragraph.");
    assertThat(platform.comments(slug)).hasSize(1);

    var tooEarly = catchThrowableOfType(EcosystemException.class, () -> platform.startVoting(slug));
    assertThat(tooEarly.problem().kind()).isEqualTo(ProblemKind.CONFLICT);
    passage.advance(COMMENT_PERIOD);
    platform.startVoting(slug);
    var receipt = platform.castVote(slug, Choice.APPROVE, "Load changes by the minute");
    assertThat(receipt.rfc()).isEqualTo(rfc.summary().number());

    var stats = platform.stats();
    assertThat(stats.activeMembersThisMonth()).isPositive();
    assertThat(stats.engagementScore()).isPositive();
  }
}
