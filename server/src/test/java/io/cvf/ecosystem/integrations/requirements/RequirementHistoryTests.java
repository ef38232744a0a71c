package io.cvf.ecosystem.integrations.requirements;

import static io.cvf.ecosystem.integrations.PartnerCategory.ENTERPRISE_SYSTEM;
import static io.cvf.ecosystem.integrations.PartnerCategory.LLM_PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.PartnerCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RequirementHistoryTests {

  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);

  private static final KnownSet SHIPPED =
      new KnownSet(
          1,
          "First",
          ShippedRequirements.ALWAYS,
          RequirementChangeReader.read(ShippedRequirements.document(JsonMapper.builder().build()))
              .change(),
          null);

  @Test
  void aSetIsInForceFromItsDayOn() {
    var history = RequirementHistory.of(List.of(SHIPPED, pass(2, MARCH, LLM_PROVIDER, 90)));

    assertThat(history.inForce(MARCH.minusDays(1)).set().number()).isEqualTo(1);
    assertThat(history.inForce(MARCH).set().number()).isEqualTo(2);
    assertThat(history.inForce(JUNE).set().of(LLM_PROVIDER).pass()).isEqualTo(90);
  }

  @Test
  void whatASetLeavesUnsaidStaysAsItWas() {
    var history = RequirementHistory.of(List.of(SHIPPED, pass(2, MARCH, LLM_PROVIDER, 90)));

    var before = history.inForce(MARCH.minusDays(1)).set();
    var after = history.inForce(MARCH).set();
    assertThat(after.of(ENTERPRISE_SYSTEM)).isEqualTo(before.of(ENTERPRISE_SYSTEM));
    assertThat(after.enforced()).isEqualTo(before.enforced());
  }

  @Test
  void aSetDecidedLaterButInForceEarlierIsNotUndone() {
    var history =
        RequirementHistory.of(
            List.of(
                SHIPPED, pass(2, JUNE, LLM_PROVIDER, 90), pass(3, MARCH, ENTERPRISE_SYSTEM, 95)));

    var inJune = history.inForce(JUNE).set();
    assertThat(inJune.number()).isEqualTo(2);
    assertThat(inJune.of(LLM_PROVIDER).pass()).isEqualTo(90);
    assertThat(inJune.of(ENTERPRISE_SYSTEM).pass()).isEqualTo(95);
    assertThat(history.after(MARCH)).extracting(it -> it.set().number()).containsExactly(2);
  }

  @Test
  void ofTwoOnADayTheLaterOneCounts() {
    var history =
        RequirementHistory.of(
            List.of(SHIPPED, pass(2, MARCH, LLM_PROVIDER, 90), pass(3, MARCH, LLM_PROVIDER, 70)));

    assertThat(history.inForce(MARCH).set().of(LLM_PROVIDER).pass()).isEqualTo(70);
  }

  @Test
  void changesAreToldInSentences() {
    var criteria =
        List.of(
            new Criterion("api-security", "API security", "Show it.", 50, false, null),
            new Criterion("openness", "Openness", "Publish it.", 50, true, null));
    var change =
        new RequirementChange(
            null,
            Map.of(LLM_PROVIDER, new CategoryRequirements(85, criteria)),
            Map.of(CheckKind.LINKS, true, CheckKind.RISK, true));
    var history =
        RequirementHistory.of(List.of(SHIPPED, new KnownSet(2, "Second", MARCH, change, null)));

    assertThat(history.inForce(MARCH).changes())
        .extracting(Change::text)
        .containsExactly(
            "A score of 85 passes, instead of 80.",
            "“API security” counts 50 % instead of 40 %, no longer needs evidence whatever the"
                + " score, has a new text.",
            "“Openness” is new and counts 50 % of the score; a certifier judges it, and evidence in"
                + " date is needed.",
            "“Response time” is no longer required.",
            "“Uptime” is no longer required.",
            "A version that fails the check LINKS is no longer published.");
  }

  private static KnownSet pass(int number, LocalDate day, PartnerCategory category, int pass) {
    var criteria = SHIPPED.change().categories().get(category);
    var change =
        new RequirementChange(
            null,
            Map.of(
                category,
                new CategoryRequirements(
                    pass, java.util.Objects.requireNonNull(criteria).criteria())),
            Map.of());
    return new KnownSet(number, "Set " + number, day, change, null);
  }
}
