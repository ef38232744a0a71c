package io.cvf.ecosystem.governance.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.agreements.TermsTimeline.Signed;
import io.cvf.ecosystem.integrations.AgreementTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermsTimelineTests {

  private static final Signed AGREEMENT = signed("a", 10, 100);

  @Test
  void anAmendmentCountsFromItsDayToTheEnd() {
    assertThat(TermsTimeline.of(List.of(AGREEMENT, signed("b", 40, 100))))
        .containsExactly(signed("a", 10, 40), signed("b", 40, 100));
  }

  @Test
  void whatIsSignedLaterForAnEarlierDayCountsFromThere() {
    assertThat(TermsTimeline.of(List.of(AGREEMENT, signed("b", 60, 100), signed("c", 30, 100))))
        .containsExactly(signed("a", 10, 30), signed("c", 30, 100));
  }

  @Test
  void aLateRenewalLeavesAGap() {
    assertThat(TermsTimeline.of(List.of(AGREEMENT, signed("r", 120, 200))))
        .containsExactly(AGREEMENT, signed("r", 120, 200));
  }

  @Test
  void atEveryMomentTheDocumentSignedLastCounts() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var signed = new ArrayList<Signed>();
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        var from = random.nextInt(40);
        signed.add(signed("doc" + i, from, from + random.nextInt(30)));
      }
      var timeline = TermsTimeline.of(signed);
      for (int second = 0; second < 75; second++) {
        var moment = Instant.ofEpochSecond(second);
        var counts = timeline.stream().filter(it -> it.covers(moment)).map(Signed::sha256).toList();
        var last =
            signed.reversed().stream()
                .filter(it -> it.covers(moment))
                .map(Signed::sha256)
                .limit(1)
                .toList();
        assertThat(counts).as("seed %d, second %d of %s", seed, second, signed).isEqualTo(last);
      }
    }
  }

  private static Signed signed(String sha256, int from, int until) {
    return new Signed(
        AgreementTier.STANDARD, sha256, Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
  }
}
