package io.cvf.rules.sla;

import static io.cvf.rules.sla.Seconds.at;
import static io.cvf.rules.sla.Seconds.bits;
import static io.cvf.rules.sla.Seconds.spans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTests {

  private static final int LIMIT = 60;

  @Test
  void spansThatOverlapOrTouchBecomeOneAndEmptyOnesVanish() {
    assertThat(spans(20, 30, 5, 10, 7, 12, 12, 15, 40, 40, 21, 22)).isEqualTo(spans(5, 15, 20, 30));
    assertThat(spans(0, 10, 2, 4, 9, 12).all()).containsExactly(new Span(at(0), at(12)));
  }

  @Test
  void whatIsFinerThanASecondIsCutOffAlsoBefore1970() {
    var span =
        new Span(Instant.parse("1969-12-31T23:59:58.9Z"), Instant.parse("1970-01-01T00:00:01.9Z"));
    assertThat(span).isEqualTo(new Span(at(-2), at(1)));
    assertThat(span.seconds()).isEqualTo(3);
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> new Span(at(1), at(0))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theEndIsNotPartOfASpan() {
    var spans = spans(2, 4, 6, 8);
    assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8).stream().filter(it -> spans.contains(at(it))))
        .containsExactly(2, 3, 6, 7);
    assertThat(Spans.NONE.contains(at(0))).isFalse();
  }

  @Test
  void theOperationsAreThoseOfSetsOfSeconds() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 20_000; round++) {
      var one = Seconds.random(random, LIMIT);
      var two = Seconds.random(random, LIMIT);
      same(seed, one.union(two), bits(one), bits(two), BitSet::or);
      same(seed, one.intersect(two), bits(one), bits(two), BitSet::and);
      same(seed, one.minus(two), bits(one), bits(two), BitSet::andNot);
      assertThat(one.minus(two).union(one.intersect(two))).as("seed %d", seed).isEqualTo(one);
      var moment = random.nextInt(LIMIT);
      assertThat(one.contains(at(moment))).as("seed %d", seed).isEqualTo(bits(one).get(moment));
      assertThat(one.seconds()).as("seed %d", seed).isEqualTo(bits(one).cardinality());
    }
  }

  private interface Operation {
    void apply(BitSet one, BitSet two);
  }

  private static void same(long seed, Spans found, BitSet one, BitSet two, Operation operation) {
    operation.apply(one, two);
    assertThat(bits(found)).as("seed %d", seed).isEqualTo(one);
    var all = found.all();
    for (var i = 0; i < all.size(); i++) {
      assertThat(all.get(i).isEmpty()).as("seed %d", seed).isFalse();
      assertThat(i == 0 || all.get(i - 1).until().isBefore(all.get(i).from()))
          .as("seed %d: %s in order and apart", seed, found)
          .isTrue();
    }
  }

  @Test
  void aListThatChangesLaterDoesNotChangeThem() {
    var list = new ArrayList<>(List.of(new Span(at(0), at(1))));
    var spans = new Spans(list);
    list.add(new Span(at(5), at(6)));
    assertThat(spans).isEqualTo(spans(0, 1));
  }
}
