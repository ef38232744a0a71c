package io.cvf.ecosystem.community.rfcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DatabaseTest
class RfcServiceTests {

  @Autowired RfcService service;
  @Autowired Rfcs rfcs;
  @Autowired RfcRevisions revisions;
  @Autowired ApplicationEventPublisher events;

  private static RfcText text(String title, String body) {
    return RfcText.checked(title, "CAPABILITY", List.of("api", "search"), body);
  }

  @Test
  void createdDraftIsReadBackAsItIs() {
    var ada = People.joining(events, "ada");
    var rfc = service.create(text("Typed arrays", "# Why\n\nBecause."), ada);
    assertThat(rfcs.find(rfc.number())).contains(rfc);
    assertThat(rfc.slug()).isEqualTo(rfc.number() + "-typed-arrays");
    assertThat(rfc.authors()).extracting(Author::username).containsExactly("ada");
    assertThat(rfc.isVisibleTo(People.caller("eve", Role.ADMIN))).isFalse();
  }

  @Test
  void numbersFollowEachOther() {
    var ada = People.joining(events, "ada");
    var first = service.create(text("First one", "a"), ada).number();
    assertThat(service.create(text("Second one", "b"), ada).number()).isEqualTo(first + 1);
  }

  @Test
  void arrivalTakesAFreeNumberAndOtherwiseTheNext() {
    var maintainer = People.joining(events, "mia", Role.MAINTAINER);
    var arrival =
        new RfcArrival(
            2_000,
            text("From elsewhere", "x"),
            List.of(Author.named("A. Stranger")),
            RfcArrival.As.ACCEPTED,
            Instant.parse("2020-01-01T00:00:00Z"));
    var first = service.admit(arrival, maintainer);
    var second = service.admit(arrival, maintainer);
    assertThat(first.number()).isEqualTo(2_000);
    assertThat(second.number()).isEqualTo(2_001);
    assertThat(first.decidedElsewhere()).isTrue();
    assertThat(first.status()).isEqualTo(RfcStatus.ACCEPTED);
    assertThat(first.authors()).containsExactly(Author.named("A. Stranger"));
  }

  @Test
  void everyRevisionIsKept() {
    var ada = People.joining(events, "ada");
    var rfc = service.create(text("Typed arrays", "one"), ada);
    var revised = service.revise(rfc.number(), text("Typed arrays", "two"), "n", 1, ada);
    assertThat(revised.changed()).isTrue();
    assertThat(revised.rfc()).isEqualTo(rfcs.find(rfc.number()).orElseThrow());
    assertThat(revisions.bodies(rfc.id(), 1, 2)).containsEntry(1, "one").containsEntry(2, "two");
  }

  @Test
  void sameTextMakesNoRevision() {
    var ada = People.joining(events, "ada");
    var rfc = service.create(text("Typed arrays", "one"), ada);
    var revised = service.revise(rfc.number(), text(" Typed arrays ", "one"), "n", 1, ada);
    assertThat(revised.changed()).isFalse();
    assertThat(rfcs.find(rfc.number())).contains(rfc);
  }

  @Test
  void ofTwoRevisionsOfTheSameVersionExactlyOneWins() throws Exception {
    var ada = People.joining(events, "ada");
    var rfc = service.create(text("Typed arrays", "one"), ada);
    var attempts = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      var body = "attempt " + i;
      attempts.add(() -> {
        try {
          return service
              .revise(rfc.number(), text("Typed arrays", body), "", rfc.version(), ada)
              .changed();
        } catch (Problem stale) {
          assertThat(stale.slug()).isEqualTo("stale-version");
          return false;
        }
      });
    }
    var won = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(attempts)) {
        won += attempt.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(rfcs.find(rfc.number()).orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void anotherMembersDraftIsNotThere() {
    var ada = People.joining(events, "ada");
    var eve = People.joining(events, "eve");
    var rfc = service.create(text("Typed arrays", "one"), ada);
    assertThatThrownBy(() -> service.revise(rfc.number(), rfc.text(), "", 1, eve))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("rfc-not-found"));
  }
}
