package io.cvf.ecosystem.integrations.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each format refuses; one small change of a good manifest is one mistake. */
class FormatRulesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": \"1.2.3\",\\n  \"web  | \"version\": \"^1.2.3\",\\n  \"web | /version",
        "\"version\": \"1.2.3\",\\n  \"web  | \"version\": \"latest\",\\n  \"web | /version",
        "io.github.acme/weather             | weather/of/acme                   | /name",
        "Tells the weather                  | ' '                               | /description",
        "https://acme.example/weather       | javascript:alert(1)               | /websiteUrl",
        "\"source\": \"github\"             | \"from\": \"github\"              | /repository/source",
        "\"registryType\": \"npm\",         | ''                                | /packages/0/registryType",
        "{\"type\": \"stdio\"}              | {\"type\": \"sse\"}               | /packages/0/transport/url",
        "{\"name\": \"API_KEY\",            | {                                 | /packages/0/environmentVariables/0/name",
        "\"type\": \"streamable-http\", \"url\" | \"url\"                       | /remotes/0/type"
      })
  void aServerIsRefused(String good, String bad, String pointer) {
    refuses(Texts.SERVER, good, bad, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: pdf-forms      | name: PDF-forms              | /name",
        "name: pdf-forms      | name: pdf--forms             | /name",
        "license: MIT         | license: [MIT]               | /license",
        "version: \"2.1\"     | version: {}                  | /metadata/version",
        "allowed-tools: Bash(pdftk fill:*) Read | allowed-tools: 5 | /allowed-tools"
      })
  void aSkillFileIsRefused(String good, String bad, String pointer) {
    refuses(Texts.SKILL, good, bad, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: notes\\n        | name: a b\\n      | /name",
        "type: server         | type: client        | /type",
        "type: server         | type: remote        | /remote",
        "image: mcp/notes\\n   | ''                  | /image",
        "title: Notes         | titel: Notes        | /about/title",
        "disableNetwork: true | disableNetwork: on  | /run/disableNetwork"
      })
  void anEntryOfDockersCatalogueIsRefused(String good, String bad, String pointer) {
    refuses(Texts.ENTRY, good, bad, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FILE_SUMMARY          | file summary             | /capability_id",
        "license: apache-2.0   | license: Apache 2        | /license",
        "allowed_phases: [A, B] | allowed_phases: []      | /governance/allowed_phases",
        "allowed_phases: [A, B] | allowed_phases: [A, A]  | /governance/allowed_phases",
        "[data_write]          | [data_wirte]             | /execution/side_effects/0",
        "[data_write]          | data_write               | /execution/side_effects",
        "trace_level: Standard | trace_level: Some        | /audit/trace_level",
        "version: 1.10         | version: 1               | /version",
        "version: 1.10         | version: \"01.1\"        | /version",
        "domain: documents     | domain: 7                | /domain"
      })
  void aContractIsRefused(String good, String bad, String pointer) {
    refuses(Texts.CONTRACT, good, bad, pointer);
  }

  @Test
  void whatIsOnesOwnMayBeAdded() {
    assertThat(Texts.manifest(Texts.CONTRACT + "x-team: blue\nx_cost: {per: call}\n").slug())
        .isEqualTo("file-summary");
  }

  private static void refuses(String manifest, String good, String bad, String pointer) {
    var from = good.replace("\\n", "\n");
    assertThat(manifest).contains(from);

    assertThat(Texts.errors(manifest.replace(from, bad.replace("\\n", "\n"))))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.pointer()).as(it.message()).isEqualTo(pointer);
          assertThat(it.message()).endsWith(".").doesNotContain("$", "schema");
          assertThat(it.line()).isPositive();
        });
  }
}
