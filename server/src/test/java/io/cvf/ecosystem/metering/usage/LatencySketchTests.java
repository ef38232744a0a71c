package io.cvf.ecosystem.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencySketchTests {

  @Test
  void aFewDurationsAreExact() {
    var sketch = new LatencySketch();
    sketch.merge(LatencySketch.of(LongStream.rangeClosed(1, 100).toArray(), 100));

    assertThat(sketch.count()).isEqualTo(100);
    assertThat(sketch.percentile(50)).isEqualTo(50);
    assertThat(sketch.percentile(95)).isEqualTo(95);
    assertThat(sketch.percentile(100)).isEqualTo(100);
  }

  @Test
  void onlyTheFirstAreTaken() {
    var sketch = new LatencySketch();
    sketch.merge(LatencySketch.of(new long[] {7, 8, 9, 0, 0}, 3));

    assertThat(sketch.count()).isEqualTo(3);
    assertThat(sketch.percentile(1)).isEqualTo(7);
  }

  @Test
  void mergedPartsAreCloseToTheWhole() {
    var random = new Random(6);
    var merged = new LatencySketch();
    for (int part = 0; part < 200; part++) {
      var millis = random.longs(1_000, 0, 100_000).toArray();
      merged.merge(LatencySketch.of(millis, millis.length));
    }
    var again = new LatencySketch();
    again.merge(merged.stored());

    assertThat(again.count()).isEqualTo(200_000);
    assertThat(again.percentile(50)).isBetween(48_000L, 52_000L);
    assertThat(again.percentile(95)).isBetween(93_500L, 96_500L);
    assertThat(again.percentile(99)).isBetween(97_500L, 100_000L);
    assertThat(again.stored()).hasSizeLessThan(16_000);
  }

  @Test
  void emptySketchMergesButHasNoPercentile() {
    var sketch = new LatencySketch();
    sketch.merge(LatencySketch.of(new long[0], 0));

    assertThat(sketch.count()).isZero();
    assertThatThrownBy(() -> sketch.percentile(50)).isInstanceOf(IllegalStateException.class);
  }
}
