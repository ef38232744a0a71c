package io.cvf.ecosystem.governance.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.OnboardingStage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a partner stands, by what is open. */
class StageTests {

  /** By the first open item, as people read it in the playbook. */
  private static final List<String> STAGE_OF_FIRST_OPEN =
      List.of(
          "INTAKE",
          "SECURITY_REVIEW",
          "TECHNICAL_INTEGRATION",
          "TECHNICAL_INTEGRATION",
          "TRAINING",
          "PRE_PRODUCTION",
          "PRE_PRODUCTION",
          "MONITORING");

  @Test
  void everySetOfOpenItemsHasTheStageOfItsFirst() {
    var items = ChecklistItem.values();
    assertThat(items).hasSize(STAGE_OF_FIRST_OPEN.size());
    for (int set = 0; set < 1 << items.length; set++) {
      var open = new ArrayList<ChecklistItem>();
      for (int i = items.length - 1; i >= 0; i--) {
        if ((set & (1 << i)) != 0) {
          open.add(items[i]);
        }
      }
      var expected =
          set == 0 ? "MONITORING" : STAGE_OF_FIRST_OPEN.get(Integer.numberOfTrailingZeros(set));
      assertThat(Checklist.stageOf(open)).as("open: %s", open).hasToString(expected);
    }
  }

  @Test
  void nothingIsActiveByItemsAlone() {
    assertThat(ChecklistItem.values())
        .extracting(ChecklistItem::stage)
        .isSorted()
        .doesNotContain(OnboardingStage.ACTIVE);
  }

  @Test
  void aPercentageIsRoundedDownSoThatOnlyEverythingIsAHundred() {
    assertThat(IntStream.rangeClosed(0, 8).map(it -> Progress.percent(it, 8)))
        .containsExactly(0, 12, 25, 37, 50, 62, 75, 87, 100);
  }
}
