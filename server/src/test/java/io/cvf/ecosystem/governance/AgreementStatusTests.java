package io.cvf.ecosystem.governance;

import static io.cvf.ecosystem.governance.AgreementStatus.ACTIVE;
import static io.cvf.ecosystem.governance.AgreementStatus.EXPIRED;
import static io.cvf.ecosystem.governance.AgreementStatus.ONBOARDING;
import static io.cvf.ecosystem.governance.AgreementStatus.TERMINATED;
import static io.cvf.ecosystem.governance.AgreementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementStatusTests {

  /** Written down a second time, as the design has it. */
  private static final Set<List<AgreementStatus>> ALLOWED =
      Set.of(
          List.of(ONBOARDING, ACTIVE),
          List.of(ONBOARDING, WITHDRAWN),
          List.of(ACTIVE, EXPIRED),
          List.of(ACTIVE, TERMINATED),
          List.of(EXPIRED, ACTIVE),
          List.of(EXPIRED, TERMINATED));

  @Test
  void theTableAllowsTheseMovesAndNoOthers() {
    var found = new HashSet<List<AgreementStatus>>();
    for (var from : AgreementStatus.values()) {
      from.next().forEach(to -> found.add(List.of(from, to)));
    }
    assertThat(found).isEqualTo(ALLOWED);
  }
}
