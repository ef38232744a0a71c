package io.cvf.ecosystem.integrations.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Readable;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false                           | true  | R0",
        "[]                              | false | R0",
        "true                            | true  | R1",
        "true                            | false | R1",
        "[data_write]                    | true  | R1",
        "[network_call, system_change]   | true  | R1",
        "[irreversible]                  | false | R1",
        "[authority]                     | true  | R2",
        "[authority, irreversible]       | false | R2",
        "[external_impact]               | true  | R2",
        "[external_impact]               | false | R3",
        "[external_impact, irreversible] | false | R3"
      })
  void noLevelBelowWhatTheEffectsDemandIsAccepted(
      String effects, boolean rollback, RiskLevel least) {
    for (var level : RiskLevel.values()) {
      var reading = Manifests.read(contract(level, effects, rollback, "[go]"), null, null);

      if (level.isBelow(least)) {
        assertThat(((Unreadable) reading).errors())
            .singleElement()
            .satisfies(it -> {
              assertThat(it.pointer()).isEqualTo("/risk_level");
              assertThat(it.message()).contains("at least " + least);
            });
      } else {
        assertThat(((Readable) reading).manifest().leastRisk()).isEqualTo(least);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"R0, true", "R1, true", "R2, false", "R3, false"})
  void elevatedAndCriticalContractsNeedADecision(RiskLevel level, boolean accepted) {
    var reading = Manifests.read(contract(level, "false", true, "[]"), null, null);

    assertThat(reading instanceof Readable).isEqualTo(accepted);
    if (reading instanceof Unreadable unreadable) {
      assertThat(unreadable.errors())
          .extracting(ManifestError::pointer)
          .containsExactly("/governance/required_decisions");
    }
  }

  @Test
  void whatCannotBeUndoneHasNoRollback() {
    assertThat(Texts.errors(contract(RiskLevel.R1, "[irreversible]", true, "[]")))
        .extracting(ManifestError::pointer)
        .containsExactly("/execution/rollback_possible");
  }

  private static String contract(
      RiskLevel level, String effects, boolean rollback, String decisions) {
    return Texts.CONTRACT
        .replace("risk_level: R1", "risk_level: " + level)
        .replace("side_effects: [data_write]", "side_effects: " + effects)
        .replace("rollback_possible: true", "rollback_possible: " + rollback)
        .replace("required_decisions: []", "required_decisions: " + decisions);
  }
}
