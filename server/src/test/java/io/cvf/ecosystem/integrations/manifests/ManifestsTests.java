package io.cvf.ecosystem.integrations.manifests;

import static io.cvf.ecosystem.integrations.manifests.Texts.errors;
import static io.cvf.ecosystem.integrations.manifests.Texts.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ManifestsTests {

  @Test
  void aContractSaysEverythingItself() {
    var manifest = manifest(Texts.CONTRACT);

    assertThat(manifest.format()).isEqualTo(ManifestFormat.CVF);
    assertThat(manifest.slug()).isEqualTo("file-summary");
    assertThat(manifest.alias()).isNull();
    assertThat(manifest.name()).isEqualTo("FILE_SUMMARY");
    assertThat(manifest.version()).isEqualTo("1.10.0");
    assertThat(manifest.riskLevel()).isEqualTo(RiskLevel.R1);
    assertThat(manifest.leastRisk()).isEqualTo(RiskLevel.R1);
    assertThat(manifest.licence()).isEqualTo("Apache-2.0");
    assertThat(manifest.tags()).containsExactly("documents");
    assertThat(capabilities(manifest))
        .contains(
            entry("side effect: data_write", "yes"),
            entry("rollback possible", "yes"),
            entry("archetypes", "Analysis"),
            entry("phases", "A, B"),
            entry("input: file", "string, required"),
            entry("output: summary", "string"));
  }

  @Test
  void aServerLeavesRiskAndLicenceToItsPublisher() {
    var manifest = manifest(Texts.SERVER);

    assertThat(manifest.format()).isEqualTo(ManifestFormat.MCP);
    assertThat(manifest.alias()).isEqualTo("io.github.acme/weather");
    assertThat(manifest.slug()).isEqualTo("acme-weather");
    assertThat(manifest.name()).isEqualTo("Weather");
    assertThat(manifest.version()).isEqualTo("1.2.3");
    assertThat(manifest.riskLevel()).isNull();
    assertThat(manifest.licence()).isNull();
    assertThat(manifest.repositoryUrl()).isEqualTo("https://github.com/acme/weather");
    assertThat(manifest.documentationUrl()).isEqualTo("https://acme.example/weather");
    assertThat(capabilities(manifest))
        .contains(
            entry("package: npm:@acme/weather", "1.2.3"),
            entry("transport: stdio", "yes"),
            entry("variable: API_KEY", "secret, required"),
            entry("remote: https://acme.example/mcp", "streamable-http"));
  }

  @Test
  void aRecordOfAnOldRegistryIsReadAsTodaysServer() {
    var manifest =
        manifest(
            """
            {"id": "1", "name": "io.github.acme/weather", "description": "Tells the weather",
             "repository": {"url": "https://github.com/acme/weather", "source": "github"},
             "version_detail": {"version": "0.0.1-seed", "is_latest": true},
             "packages": [{"registry_name": "docker", "name": "acme/weather", "version": "1",
               "environment_variables": [{"name": "KEY", "is_required": true}]}],
             "remotes": [{"transport_type": "sse", "url": "https://acme.example/sse"}]}
            """);

    assertThat(manifest.version()).isEqualTo("0.0.1-seed");
    assertThat(manifest.document())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"name": "io.github.acme/weather", "description": "Tells the weather",
                     "version": "0.0.1-seed",
                     "repository": {"url": "https://github.com/acme/weather", "source": "github"},
                     "packages": [{"registryType": "oci", "identifier": "acme/weather",
                       "transport": {"type": "stdio"}, "version": "1",
                       "environmentVariables": [{"name": "KEY", "isRequired": true}]}],
                     "remotes": [{"type": "sse", "url": "https://acme.example/sse"}]}
                    """));
  }

  @Test
  void anOldRecordWithoutADescriptionIsDescribedByItsName() {
    var manifest =
        manifest(
            """
            {"name": "io.github.acme/weather", "description": "",
             "version_detail": {"version": "1.0.0"}}
            """);

    assertThat(manifest.description()).isEqualTo("weather");
    assertThat(manifest.document().path("description").asString()).isEqualTo("weather");
  }

  @Test
  void aSkillFileHasFrontMatterAndABody() {
    var manifest = manifest(Texts.SKILL);

    assertThat(manifest.format()).isEqualTo(ManifestFormat.SKILL);
    assertThat(manifest.slug()).isEqualTo("pdf-forms");
    assertThat(manifest.name()).isEqualTo("Pdf forms");
    assertThat(manifest.version()).isEqualTo("2.1.0");
    assertThat(manifest.licence()).isEqualTo("MIT");
    assertThat(manifest.body()).isEqualTo("# How to\n\nRead the form.");
    assertThat(capabilities(manifest))
        .contains(entry("tool: Bash(pdftk fill:*)", "allowed"), entry("tool: Read", "allowed"));
  }

  @Test
  void anEntryOfDockersCatalogueLeavesVersionAndLicenceOpenToo() {
    var manifest = manifest(Texts.ENTRY);

    assertThat(manifest.format()).isEqualTo(ManifestFormat.DOCKER);
    assertThat(manifest.alias()).isEqualTo("mcp/notes");
    assertThat(manifest.version()).isNull();
    assertThat(manifest.tags()).containsExactly("productivity", "notes", "team-work");
    assertThat(capabilities(manifest))
        .contains(
            entry("image", "mcp/notes"),
            entry("network", "none"),
            entry("volume: notes:/data", "mounted"),
            entry("variable: NOTES_TOKEN", "secret"));
  }

  @Test
  void everyMistakeIsNamedAtOnceWithItsPlace() {
    var wrong =
        Texts.CONTRACT
            .replace("domain: documents\n", "")
            .replace("risk_level: R1", "risk_level: R9")
            .replace("version: 1.10", "version: 1.2.3")
            .replace("  idempotent: true", "  idempotent: perhaps")
            .replace("  trace_level: Standard", "  trace_levle: Standard");

    assertThat(errors(wrong))
        .containsExactlyInAnyOrder(
            new ManifestError("/domain", 1, 1, "domain is missing."),
            new ManifestError(
                "/risk_level", 3, 13, "risk_level must be one of R0, R1, R2, R3; R9 is none."),
            new ManifestError(
                "/version",
                4,
                10,
                "version must be two whole numbers with a dot between them, such as 1.0."),
            new ManifestError(
                "/execution/idempotent",
                21,
                15,
                "execution.idempotent must be true or false, not text."),
            new ManifestError("/audit/trace_level", 25, 3, "audit.trace_level is missing."),
            new ManifestError(
                "/audit/trace_levle", 25, 3, "audit.trace_levle is no field of this format."));
  }

  @Test
  void linesOfASkillFileAreThoseOfTheWholeFile() {
    assertThat(errors("---\nname: Wrong Name\ndescription: ' '\n---\nBody"))
        .extracting(ManifestError::pointer, ManifestError::line, ManifestError::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/name", 2, 7),
            org.assertj.core.groups.Tuple.tuple("/description", 3, 14));
  }

  @Test
  void placesInJsonAreThoseOfItsValues() {
    var wrong = Texts.SERVER.replace("\"type\": \"stdio\"", "\"type\": \"smoke\"");

    assertThat(errors(wrong))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.pointer()).isEqualTo("/packages/0/transport/type");
          assertThat(it.line()).isEqualTo(14);
          assertThat(it.column()).isEqualTo(29);
          assertThat(it.message()).startsWith("packages[0].transport.type must be one of stdio");
        });
  }

  @Test
  void aTextOfNoFormatIsToldWhichThereAre() {
    assertThat(errors("hello: world"))
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("capability_id", "SKILL.md"));
  }

  private static Map<String, String> capabilities(Manifest manifest) {
    return manifest.capabilities().stream()
        .collect(Collectors.toMap(Capability::name, Capability::value));
  }
}
