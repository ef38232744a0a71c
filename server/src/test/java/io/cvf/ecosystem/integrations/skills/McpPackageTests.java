package io.cvf.ecosystem.integrations.skills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class McpPackageTests {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource({
    "npm, @acme/weather, 1.0.0, npx -y @acme/weather@1.0.0",
    "npm, weather, '', npx -y weather",
    "pypi, weather, 1.0.0, uvx weather@1.0.0",
    "nuget, Acme.Weather, 1.0.0, dnx Acme.Weather@1.0.0 --yes",
    "oci, ghcr.io/acme/weather, 1.0.0, docker run -i --rm ghcr.io/acme/weather:1.0.0",
    "oci, localhost:5000/weather:2, 1.0.0, docker run -i --rm localhost:5000/weather:2"
  })
  void eachRegistryHasItsCommand(String registry, String name, String version, String command) {
    var node =
        JSON.createObjectNode()
            .put("registryType", registry)
            .put("identifier", name)
            .put("version", version);
    assertThat(Shell.line(McpPackage.of(node).orElseThrow().command())).isEqualTo(command);
  }

  @Test
  void variablesArePassedOnByName() {
    var node =
        JSON.readTree(
            """
            {"registryType": "oci", "identifier": "acme/weather",
             "environmentVariables": [{"name": "API_KEY"}]}
            """);
    assertThat(McpPackage.of(node).orElseThrow().command())
        .containsExactly("docker", "run", "-i", "--rm", "-e", "API_KEY", "acme/weather");
  }

  @Test
  void anUnknownRegistryHasNone() {
    var node = JSON.createObjectNode().put("registryType", "floppy").put("identifier", "weather");
    assertThat(McpPackage.of(node)).isEmpty();
  }
}
