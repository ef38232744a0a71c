package io.cvf.ecosystem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTests {

  @Test
  void pausesGrowToHalfAMinuteAndNoFurther() {
    var pause = Duration.ofSeconds(1);
    for (int attempt = 0; attempt < 200; attempt++) {
      pause = Patience.longer(pause);
    }
    assertThat(pause).isEqualTo(Duration.ofSeconds(30));
  }
}
