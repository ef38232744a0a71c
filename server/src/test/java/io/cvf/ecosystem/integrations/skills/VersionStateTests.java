package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.integrations.skills.VersionState.AWAITING_APPROVAL;
import static io.cvf.ecosystem.integrations.skills.VersionState.DECLINED;
import static io.cvf.ecosystem.integrations.skills.VersionState.DRAFT;
import static io.cvf.ecosystem.integrations.skills.VersionState.PUBLISHED;
import static io.cvf.ecosystem.integrations.skills.VersionState.YANKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionStateTests {

  private static final Map<VersionState, Set<VersionState>> MOVES =
      Map.of(
          DRAFT, Set.of(AWAITING_APPROVAL, PUBLISHED),
          AWAITING_APPROVAL, Set.of(DRAFT, DECLINED, PUBLISHED),
          DECLINED, Set.of(DRAFT),
          PUBLISHED, Set.of(YANKED),
          YANKED, Set.of(PUBLISHED));

  @ParameterizedTest
  @EnumSource
  void onlyTheMovesOfTheTableArePossible(VersionState from) {
    assertThat(from.next()).isEqualTo(MOVES.get(from));
  }

  @ParameterizedTest
  @EnumSource
  void nothingPublicBecomesADraftAgain(VersionState state) {
    if (state.isPublic()) {
      assertThat(state.next()).allMatch(VersionState::isPublic);
    }
  }
}
