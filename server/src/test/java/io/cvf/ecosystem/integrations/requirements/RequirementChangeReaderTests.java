package io.cvf.ecosystem.integrations.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerCategory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class RequirementChangeReaderTests {

  private static final String GOOD =
      """
      title: Stricter models
      categories:
        LLM_PROVIDER:
          pass: 85
          criteria:
            - {id: api-security, title: API security, text: Show it., weight: 60, mandatory: true}
            - {id: uptime, title: Uptime, text: Be there., weight: 40, measured: UPTIME}
      checks: {LINKS: enforced}
      """;

  @Test
  void aWholeChangeIsRead() {
    var reading = read(GOOD);

    assertThat(reading.problems()).isEmpty();
    var change = reading.change();
    assertThat(change.title()).isEqualTo("Stricter models");
    assertThat(change.categories()).containsOnlyKeys(PartnerCategory.LLM_PROVIDER);
    assertThat(change.categories().get(PartnerCategory.LLM_PROVIDER))
        .isEqualTo(
            new CategoryRequirements(
                85,
                List.of(
                    new Criterion("api-security", "API security", "Show it.", 60, true, null),
                    new Criterion(
                        "uptime", "Uptime", "Be there.", 40, false, MeasuredFigure.UPTIME))));
    assertThat(change.enforced()).containsEntry(CheckKind.LINKS, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weight: 60           | weight: 50          | add up to 90 instead of 100
          weight: 60           | weight: 60.5        | weight is a whole number from 1 to 100
          weight: 60           | weight: -60         | weight is a whole number from 1 to 100
          pass: 85             | pass: 101           | pass is a whole number from 0 to 100
          pass: 85             | pass: '85'          | pass is a whole number from 0 to 100
          id: uptime           | id: api-security    | two criteria have the id api-security
          id: uptime           | id: Up Time         | id is 2 to 64 lower-case letters
          measured: UPTIME     | measured: LUCK      | measured is one of UPTIME, RESPONSE_TIME
          mandatory: true      | mandatory: maybe    | mandatory is true or false
          mandatory: true      | compulsory: true    | has no compulsory; it knows id, mandatory
          text: Be there.      | text: ' '           | text is a text of 1 to 2,000 characters
          LLM_PROVIDER         | MODEL_MAKER         | categories.MODEL_MAKER is not known
          LINKS: enforced      | LINKS: strict       | checks.LINKS is either enforced or advisory
          LINKS: enforced      | SPELLING: enforced  | checks.SPELLING is not known
          checks:              | check:              | The change has no check
          """)
  void whatCannotBeCarriedOutIsNamed(String right, String wrong, String problem) {
    assertThat(GOOD).contains(right);
    assertThat(read(GOOD.replace(right, wrong)).problems())
        .anySatisfy(it -> assertThat(it).contains(problem));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    var problems =
        read(GOOD.replace("weight: 60", "weight: 1").replace("LINKS", "L").replace("85", "-1"))
            .problems();

    assertThat(problems).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"title: Nothing", "categories: {}", "checks: {}"})
  void aChangeThatSaysNothingIsRefused(String document) {
    assertThat(read(document).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          categories: []
          categories: {LLM_PROVIDER: 3}
          categories: {LLM_PROVIDER: }
          categories: {LLM_PROVIDER: {pass: 80, criteria: none}}
          categories: {LLM_PROVIDER: {pass: 80, criteria: [uptime]}}
          checks: {LINKS: [enforced]}
          """)
  void otherShapesAreRefusedNotMisread(String document) {
    assertThat(read(document).problems()).isNotEmpty();
  }

  @Test
  void whatTheProductShipsIsComplete() {
    var reading =
        RequirementChangeReader.read(ShippedRequirements.document(JsonMapper.builder().build()));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.change().categories()).containsOnlyKeys(PartnerCategory.values());
    assertThat(reading.change().enforced()).containsOnlyKeys(CheckKind.values());
  }

  private static RequirementChangeReader.Reading read(String yaml) {
    Object document = new Yaml().load(yaml);
    return RequirementChangeReader.read(JsonMapper.builder().build().valueToTree(document));
  }
}
