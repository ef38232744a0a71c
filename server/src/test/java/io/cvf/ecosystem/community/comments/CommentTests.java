package io.cvf.ecosystem.community.comments;

import static io.cvf.ecosystem.community.comments.CommentAction.APPEAL;
import static io.cvf.ecosystem.community.comments.CommentAction.DECIDE_APPEAL;
import static io.cvf.ecosystem.community.comments.CommentAction.EDIT;
import static io.cvf.ecosystem.community.comments.CommentAction.HIDE;
import static io.cvf.ecosystem.community.comments.CommentAction.REPLY;
import static io.cvf.ecosystem.community.comments.CommentAction.UNHIDE;
import static io.cvf.ecosystem.community.comments.CommentAction.UPVOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommentTests {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final Caller ada = caller("ada");
  private final Caller bob = caller("bob");
  private final Caller mo = caller("mo", Role.MODERATOR);
  private final Caller may = caller("may", Role.MODERATOR);
  private final Comment comment = comment(ada, 0);

  @Test
  void everyoneIsOfferedWhatTheyMayDo() {
    assertThat(actions(comment, null)).isEmpty();
    assertThat(actions(comment, ada)).containsExactly(REPLY, EDIT);
    assertThat(actions(comment, bob)).containsExactly(REPLY, UPVOTE);
    assertThat(actions(comment, mo)).containsExactly(REPLY, UPVOTE, HIDE);

    var hidden = comment.hide("Rude", mo, NOW);
    assertThat(actions(hidden, ada)).containsExactly(APPEAL);
    assertThat(actions(hidden, bob)).isEmpty();
    assertThat(actions(hidden, mo)).containsExactly(UNHIDE);

    var appealed = hidden.appeal("It was not", ada, NOW);
    assertThat(actions(appealed, ada)).isEmpty();
    assertThat(actions(appealed, mo)).containsExactly(UNHIDE);
    assertThat(actions(appealed, may)).containsExactly(UNHIDE, DECIDE_APPEAL);
  }

  @Test
  void aClosedDiscussionOffersNoWriting() {
    assertThat(CommentAction.of(comment, false, ada)).isEmpty();
    assertThat(CommentAction.of(comment, false, bob)).containsExactly(UPVOTE);
  }

  @Test
  void threadsEndAtDepthEight() {
    assertThat(actions(comment(ada, 7), bob)).contains(REPLY);
    comment(ada, 7).requireAnswerable();

    assertThat(actions(comment(ada, 8), bob)).doesNotContain(REPLY);
    assertRefused("thread-too-deep", () -> comment(ada, 8).requireAnswerable());
  }

  @Test
  void onlyTheAuthorEdits() {
    assertThat(comment.edit("Better", ada, NOW).version()).isEqualTo(2);
    assertThat(comment.edit("Text", ada, NOW)).isSameAs(comment);
    assertRefused("not-yours", () -> comment.edit("Mine", mo, NOW));
    assertRefused("comment-hidden", () -> comment.hide("Rude", mo, NOW).edit("Better", ada, NOW));
  }

  @Test
  void nobodyJudgesTheirOwnComment() {
    var own = comment(mo, 0);

    assertRefused("not-yours", () -> own.hide("Oops", mo, NOW));
    assertRefused("not-yours", () -> own.hide("Rude", may, NOW).show(mo));
    assertRefused(
        "not-yours",
        () -> own.hide("Rude", may, NOW).appeal("No", mo, NOW).decide(true, "I say so", mo));
    assertRefused("own-comment", () -> own.requireUpvotableBy(mo));
  }

  @Test
  void anAppealIsDecidedByAnotherModeratorThanTheOneWhoHid() {
    var appealed = comment.hide("Rude", mo, NOW).appeal("It was not", ada, NOW);

    assertRefused("not-yours", () -> appealed.decide(false, "Still rude", mo));
    assertThat(appealed.decide(true, "Right", may).isHidden()).isFalse();
    assertThat(appealed.decide(false, "No", may).isHidden()).isTrue();
    assertRefused(
        "no-open-appeal", () -> appealed.decide(false, "No", may).decide(true, "Yes", may));
  }

  @Test
  void aHidingIsAppealedOnceAndOnlyByTheAuthor() {
    var hidden = comment.hide("Rude", mo, NOW);
    var rejected = hidden.appeal("No", ada, NOW).decide(false, "Yes", may);

    assertRefused("already-appealed", () -> rejected.appeal("Please", ada, NOW));
    assertRefused("not-yours", () -> hidden.appeal("For a friend", bob, NOW));
    assertRefused("comment-not-hidden", () -> comment.appeal("What if", ada, NOW));
    assertThat(rejected.show(mo).hide("Again", mo, NOW).appeal("No", ada, NOW).appeal())
        .isNotNull();
  }

  @Test
  void showingACommentSettlesItsAppeal() {
    var shown = comment.hide("Rude", mo, NOW).appeal("No", ada, NOW).show(mo);

    assertThat(shown.appeal()).extracting(Appeal::isOpen).isEqualTo(false);
  }

  @Test
  void hidingTwiceAndShowingWhatIsVisibleAreRefused() {
    assertRefused("comment-hidden", () -> comment.hide("a", mo, NOW).hide("b", may, NOW));
    assertRefused("comment-not-hidden", () -> comment.show(mo));
  }

  private static List<CommentAction> actions(
      Comment comment, @org.jspecify.annotations.Nullable Caller caller) {
    return CommentAction.of(comment, true, caller);
  }

  private static void assertRefused(String slug, ThrowingCallable call) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(call)
        .extracting(Problem::slug)
        .isEqualTo(slug);
  }

  private static Comment comment(Caller author, int depth) {
    return new Comment(
        new CommentId(UUID.randomUUID()),
        new RfcId(UUID.randomUUID()),
        null,
        depth,
        author.id(),
        "Text",
        NOW,
        null,
        1,
        null,
        null);
  }

  private static Caller caller(String name, Role... roles) {
    return new Caller(new MemberId(UUID.randomUUID()), name, Set.of(roles), Set.of(Scope.values()));
  }
}
