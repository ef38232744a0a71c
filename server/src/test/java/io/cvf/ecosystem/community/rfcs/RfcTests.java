package io.cvf.ecosystem.community.rfcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfcTests {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static RfcText text(String track, String body) {
    return RfcText.checked("A title", track, List.of(), body);
  }

  private static Rfc draft(String body) {
    var ada = People.caller("ada");
    var author = new Author(ada.id(), "ada", "Ada");
    return Rfc.draft(new RfcId(UUID.randomUUID()), 12, text("ROADMAP", body), author, NOW);
  }

  private static Rfc arrived(RfcArrival.As as) {
    var arrival =
        new RfcArrival(
            null, text("ROADMAP", "Body"), List.of(Author.named("A. Stranger")), as, NOW);
    return Rfc.arrived(new RfcId(UUID.randomUUID()), 7, arrival, WEEK, NOW);
  }

  @Test
  void longerTrackLengthensTheCommentPeriodFromItsBeginning() {
    var open = draft("Body").publish(WEEK, NOW);
    var later = NOW.plus(Duration.ofDays(3));
    var revised = open.revise(text("BREAKING_CHANGE", "Body"), Duration.ofDays(28), later);
    assertThat(revised.dates().commentPeriod())
        .isEqualTo(new CommentPeriod(NOW, NOW.plus(Duration.ofDays(28))));
  }

  @Test
  void shorterTrackDoesNotShortenIt() {
    var open = draft("Body").publish(Duration.ofDays(28), NOW);
    var revised = open.revise(text("CAPABILITY", "Body"), WEEK, NOW);
    assertThat(revised.dates().commentPeriod()).isEqualTo(open.dates().commentPeriod());
  }

  @Test
  void onlyANewBodyMovesTheDayTheBodyChanged() {
    var open = draft("Body").publish(WEEK, NOW);
    var later = NOW.plus(WEEK);
    var relabelled = RfcText.checked("A title", "ROADMAP", List.of("api"), "Body");
    assertThat(open.revise(relabelled, WEEK, later).dates().bodyChangedAt()).isEqualTo(NOW);
    assertThat(open.revise(text("ROADMAP", "New"), WEEK, later).dates().bodyChangedAt())
        .isEqualTo(later);
  }

  @Test
  void openRfcKeepsABody() {
    var open = draft("Body").publish(WEEK, NOW);
    assertThatThrownBy(() -> open.revise(text("ROADMAP", " "), WEEK, NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void decidedTextIsClosedUnlessItWasDecidedElsewhere() {
    var withdrawn = draft("Body").publish(WEEK, NOW).withdraw(NOW);
    assertThatThrownBy(() -> withdrawn.revise(text("ROADMAP", "New"), WEEK, NOW))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.slug()).isEqualTo("rfc-not-revisable"));
    var accepted = arrived(RfcArrival.As.ACCEPTED);
    assertThat(accepted.follow(text("ROADMAP", "New"), WEEK, NOW).revision()).isEqualTo(2);
    assertThatThrownBy(() -> accepted.revise(text("ROADMAP", "New"), WEEK, NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void maintainersKeepWhatHasNoMemberAsAuthor() {
    var orphan = arrived(RfcArrival.As.DRAFT);
    assertThat(orphan.isVisibleTo(People.caller("mia", Role.MAINTAINER))).isTrue();
    assertThat(orphan.isVisibleTo(People.caller("bob"))).isFalse();
    assertThat(draft("Body").isVisibleTo(People.caller("mia", Role.MAINTAINER))).isFalse();
  }

  @Test
  void reopenedRfcGetsANewCommentPeriodAndKeepsTheDayItOpened() {
    var open = draft("Body").publish(WEEK, NOW);
    var stagnant =
        new Rfc(
            open.id(),
            open.number(),
            open.text(),
            open.authors(),
            RfcStatus.STAGNANT,
            1,
            false,
            open.dates(),
            null,
            3);
    var later = NOW.plus(Duration.ofDays(300));
    var reopened = stagnant.reopen(WEEK, later);
    assertThat(reopened.dates().openedAt()).isEqualTo(NOW);
    assertThat(reopened.dates().commentPeriod()).isEqualTo(CommentPeriod.of(later, WEEK));
  }

  @ParameterizedTest
  @CsvSource({
    "12, Typed arrays, 12-typed-arrays",
    "3, 'Überprüfung: naïve?', 3-uberprufung-naive",
    "4, 2026, 4-2026",
    "5, 日本語, 5",
    "6, '--- C++ & Go ---', 6-c-go"
  })
  void slugIsTheNumberAndWhatTheTitleSays(int number, String title, String slug) {
    assertThat(Slug.of(number, title)).isEqualTo(slug);
    assertThat(Slug.number(slug)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({"''", "0", "typed-arrays", "12typed", "1234567890", "-1", "12/3"})
  void otherTextIsNoSlug(String text) {
    assertThat(Slug.number(text)).isEmpty();
  }
}
