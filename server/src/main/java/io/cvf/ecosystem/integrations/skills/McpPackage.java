package io.cvf.ecosystem.integrations.skills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A package of an MCP server, and the command that runs it.
 *
 * @param environment the variables it needs, each with something to be replaced
 */
record McpPackage(String registry, List<String> command, Map<String, String> environment) {

  McpPackage {
    command = List.copyOf(command);
  }

  /** Empty for a kind of package no command is known for. */
  static Optional<McpPackage> of(JsonNode node) {
    var identifier = node.path("identifier").asString("");
    var version = node.path("version").asString("");
    var variables = variables(node.path("environmentVariables"));
    var command =
        identifier.isBlank()
            ? null
            : command(node.path("registryType").asString(""), identifier, version, variables);
    return Optional.ofNullable(command)
        .map(words -> new McpPackage(node.path("registryType").asString(""), words, variables));
  }

  private static @Nullable List<String> command(
      String registry, String identifier, String version, Map<String, String> variables) {
    var at = version.isBlank() ? identifier : identifier + "@" + version;
    return switch (registry) {
      case "npm" -> List.of("npx", "-y", at);
      case "pypi" -> List.of("uvx", at);
      case "nuget" -> List.of("dnx", at, "--yes");
      case "oci" -> docker(tagged(identifier, version), variables);
      default -> null;
    };
  }

  private static String tagged(String image, String version) {
    var named = image.substring(image.lastIndexOf('/') + 1);
    return version.isBlank() || named.contains(":") || named.contains("@")
        ? image
        : image + ":" + version;
  }

  static List<String> docker(String image, Map<String, String> variables) {
    var words = new ArrayList<>(List.of("docker", "run", "-i", "--rm"));
    variables.keySet().forEach(name -> words.addAll(List.of("-e", name)));
    words.add(image);
    return words;
  }

  private static Map<String, String> variables(JsonNode list) {
    var variables = new LinkedHashMap<String, String>();
    for (var each : list) {
      var name = each.path("name").asString("");
      if (!name.isBlank()) {
        variables.put(name, "<" + name + ">");
      }
    }
    return variables;
  }
}
