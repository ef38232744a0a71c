package io.cvf.ecosystem.community.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cvf.ecosystem.community.CommentAdded;
import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.ConcernId;
import io.cvf.ecosystem.community.ConcernRaised;
import io.cvf.ecosystem.community.ConcernResolved;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.RfcOpened;
import io.cvf.ecosystem.community.VotingClosed;
import io.cvf.ecosystem.community.VotingStarted;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audiences are those of the table in the guide, kind by kind. */
class NoticesTests {

  private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
  private static final RfcId RFC = new RfcId(UUID.randomUUID());

  private final MemberId author = new MemberId(UUID.randomUUID());
  private final MemberId other = new MemberId(UUID.randomUUID());
  private final MemberId named = new MemberId(UUID.randomUUID());
  private final List<NotificationRequested> told = new ArrayList<>();
  private final Notices notices = new Notices(event -> told.add((NotificationRequested) event));

  @Test
  void allMembersHearOfAnOpenedRfc() {
    notices.on(new RfcOpened(RFC, 7, "Typed", List.of(author), author, AT, AT));
    assertTold(NotificationKind.RFC_OPENED, Audience.everyone());
  }

  @Test
  void allMembersHearThatAVoteStarted() {
    notices.on(new VotingStarted(RFC, 7, "Typed", 1, author, AT, AT));
    assertTold(NotificationKind.VOTING_STARTED, Audience.everyone());
  }

  @Test
  void participantsHearOfTheCloseAndAllMembersOfAnAcceptedRfc() {
    notices.on(new VotingClosed(RFC, 7, "Typed", 1, true, List.of(), AT));
    assertThat(told)
        .extracting(NotificationRequested::kind, NotificationRequested::audience)
        .containsExactly(
            tuple(NotificationKind.VOTING_CLOSED, Audience.topic(RFC.topic())),
            tuple(NotificationKind.RFC_ACCEPTED, Audience.everyone()));
  }

  @Test
  void onlyParticipantsHearOfARejectedOne() {
    notices.on(new VotingClosed(RFC, 7, "Typed", 1, false, List.of("QUORUM"), AT));
    assertTold(NotificationKind.VOTING_CLOSED, Audience.topic(RFC.topic()));
    assertThat(told.getFirst().text()).contains("quorum");
  }

  @Test
  void participantsHearOfACommentAndWhoIsNamedHearsOnlyThat() {
    var comment = new CommentId(UUID.randomUUID());
    notices.on(
        new CommentAdded(
            comment, RFC, 7, other, null, null, List.of(named), "Typed", "Hello @named", AT));
    assertThat(told)
        .extracting(NotificationRequested::audience)
        .containsExactly(
            Audience.topic(RFC.topic()).without(Set.of(named)), Audience.members(Set.of(named)));
    assertThat(told).allSatisfy(it -> assertThat(it.actor()).isEqualTo(other));
    assertThat(told.getFirst().id()).isNotEqualTo(told.getLast().id());
  }

  @Test
  void authorsHearOfAConcernAndItsRaiserOfItsEnd() {
    var concern = new ConcernId(UUID.randomUUID());
    notices.on(new ConcernRaised(concern, RFC, 7, "Breaks", other, List.of(author), AT));
    assertTold(NotificationKind.CONCERN_RAISED, Audience.members(Set.of(author)));
    told.clear();
    notices.on(
        new ConcernResolved(
            concern, RFC, 7, "Breaks", other, List.of(author), true, "Met", named, AT));
    assertTold(NotificationKind.CONCERN_RESOLVED, Audience.members(Set.of(author, other)));
  }

  @Test
  void theSameHappeningIsToldWithTheSameId() {
    notices.on(new VotingStarted(RFC, 7, "Typed", 1, author, AT, AT));
    notices.on(new VotingStarted(RFC, 7, "Typed", 1, author, AT, AT));
    notices.on(new VotingStarted(RFC, 7, "Typed", 2, author, AT, AT));
    assertThat(told.get(1).id()).isEqualTo(told.get(0).id());
    assertThat(told.get(2).id()).isNotEqualTo(told.get(0).id());
  }

  private void assertTold(NotificationKind kind, Audience audience) {
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(kind);
    assertThat(told.getFirst().audience()).isEqualTo(audience);
  }
}
