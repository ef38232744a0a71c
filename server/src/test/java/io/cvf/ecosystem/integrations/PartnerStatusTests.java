package io.cvf.ecosystem.integrations;

import static io.cvf.ecosystem.integrations.PartnerStatus.CERTIFIED;
import static io.cvf.ecosystem.integrations.PartnerStatus.EXPIRED;
import static io.cvf.ecosystem.integrations.PartnerStatus.REGISTERED;
import static io.cvf.ecosystem.integrations.PartnerStatus.SUSPENDED;
import static io.cvf.ecosystem.integrations.PartnerStatus.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartnerStatusTests {

  /** Written down a second time, as the design has it. */
  private static final Set<List<PartnerStatus>> ALLOWED =
      Set.of(
          List.of(REGISTERED, CERTIFIED),
          List.of(CERTIFIED, SUSPENDED),
          List.of(CERTIFIED, EXPIRED),
          List.of(SUSPENDED, CERTIFIED),
          List.of(EXPIRED, CERTIFIED),
          List.of(REGISTERED, TERMINATED),
          List.of(CERTIFIED, TERMINATED),
          List.of(SUSPENDED, TERMINATED),
          List.of(EXPIRED, TERMINATED));

  @Test
  void theTableAllowsTheseMovesAndNoOthers() {
    var found = new HashSet<List<PartnerStatus>>();
    for (var from : PartnerStatus.values()) {
      from.next().forEach(to -> found.add(List.of(from, to)));
    }
    assertThat(found).isEqualTo(ALLOWED);
  }
}
