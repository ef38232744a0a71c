package io.cvf.ecosystem.integrations.registry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An entry of Docker's catalogue in the words of {@code server.json}. */
final class DockerPackage {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DockerPackage() {}

  /** Its image as an OCI package, or the address it is served at. */
  static void addTo(ObjectNode server, JsonNode entry) {
    var image = entry.path("image").asString("");
    var remote = entry.path("remote");
    if (!remote.path("url").asString("").isEmpty()) {
      server.putArray("remotes").add(remote(remote));
    } else if (!image.isEmpty()) {
      server.putArray("packages").add(oci(image, entry));
    }
  }

  private static ObjectNode oci(String image, JsonNode entry) {
    var oci = NODES.objectNode();
    oci.put("registryType", "oci");
    oci.put("identifier", isQualified(image) ? image : "docker.io/" + image);
    oci.put("runtimeHint", "docker");
    oci.putObject("transport").put("type", "stdio");
    var arguments = NODES.arrayNode();
    for (var part : entry.path("run").path("command")) {
      arguments.addObject().put("type", "positional").put("value", part.asString(""));
    }
    var variables = NODES.arrayNode();
    var config = entry.path("config");
    config.path("secrets").forEach(secret -> addVariable(variables, secret, "env", true));
    config.path("env").forEach(variable -> addVariable(variables, variable, "name", false));
    if (!arguments.isEmpty()) {
      oci.set("packageArguments", arguments);
    }
    if (!variables.isEmpty()) {
      oci.set("environmentVariables", variables);
    }
    return oci;
  }

  /** Its value is Docker's own template and means nothing elsewhere; its example does. */
  private static void addVariable(
      ArrayNode variables, JsonNode source, String nameField, boolean secret) {
    var name = source.path(nameField).asString("");
    if (name.isEmpty()) {
      return;
    }
    var variable = variables.addObject().put("name", name);
    if (secret) {
      variable.put("isSecret", true);
    }
    var example = source.path("example");
    if (example.isString() && !example.asString().isEmpty()) {
      variable.put("placeholder", example.asString());
    }
  }

  private static ObjectNode remote(JsonNode remote) {
    var sse = remote.path("transport_type").asString("").equals("sse");
    var served = NODES.objectNode();
    served.put("type", sse ? "sse" : "streamable-http");
    served.put("url", remote.path("url").asString());
    return served;
  }

  private static boolean isQualified(String image) {
    var slash = image.indexOf('/');
    return slash > 0 && image.substring(0, slash).matches(".*[.:].*|localhost");
  }
}
