package io.cvf.ecosystem.governance.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DisputeStateTests {

  @Test
  void theTableOfMovesIsThis() {
    var table =
        Arrays.stream(DisputeState.values())
            .map(it -> it + " " + it.next())
            .collect(Collectors.joining("\n"));

    assertThat(table)
        .isEqualTo(
            """
            FILED [RESPONDED, DEFAULTED, SETTLED]
            RESPONDED [IN_MEDIATION, SETTLED]
            DEFAULTED [IN_MEDIATION]
            IN_MEDIATION [RESOLVED]
            RESOLVED [APPEALED, FINAL]
            APPEALED [FINAL]
            FINAL []
            SETTLED []\
            """);
  }
}
