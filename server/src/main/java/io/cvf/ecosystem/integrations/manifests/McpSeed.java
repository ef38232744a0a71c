package io.cvf.ecosystem.integrations.manifests;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a record of the registries of early 2025 into today's {@code server.json}. */
final class McpSeed {

  private static final Map<String, String> NEW_NAMES =
      Map.of(
          "environment_variables", "environmentVariables",
          "package_arguments", "packageArguments",
          "runtime_arguments", "runtimeArguments",
          "runtime_hint", "runtimeHint",
          "value_hint", "valueHint",
          "is_required", "isRequired",
          "is_secret", "isSecret",
          "is_repeated", "isRepeated",
          "registry_base_url", "registryBaseUrl",
          "file_sha256", "fileSha256");

  private McpSeed() {}

  static boolean isOne(JsonNode document) {
    if (document.has("version_detail")) {
      return true;
    }
    for (var each : document.path("packages")) {
      if (each.has("registry_name") || each.has("registry_type")) {
        return true;
      }
    }
    for (var remote : document.path("remotes")) {
      if (remote.has("transport_type")) {
        return true;
      }
    }
    return false;
  }

  static JsonNode modern(JsonNode document) {
    var server = SourceTree.NODES.objectNode();
    for (var name : new String[] {"name", "title", "description"}) {
      copy(document, name, server, name);
    }
    if (Fields.text(document, "description") == null) {
      // Some records have none; today's format demands one.
      var name = document.path("name").asString("");
      server.put("description", name.substring(name.indexOf('/') + 1));
    }
    copy(document.path("version_detail"), "version", server, "version");
    if (!server.has("version")) {
      copy(document, "version", server, "version");
    }
    var repository = document.path("repository");
    if (Fields.address(repository, "url") != null) {
      server.set("repository", renamed(repository));
    }
    var packages = SourceTree.NODES.arrayNode();
    document.path("packages").forEach(it -> packages.add(modernPackage(it)));
    addUnlessEmpty(server, "packages", packages);
    var remotes = SourceTree.NODES.arrayNode();
    document.path("remotes").forEach(it -> remotes.add(modernRemote(it)));
    addUnlessEmpty(server, "remotes", remotes);
    return server;
  }

  private static JsonNode modernPackage(JsonNode old) {
    var modern = SourceTree.NODES.objectNode();
    var type = Fields.text(old, old.has("registry_type") ? "registry_type" : "registry_name");
    modern.put("registryType", type == null ? "unknown" : type.equals("docker") ? "oci" : type);
    modern.put("identifier", old.path(old.has("identifier") ? "identifier" : "name").asString(""));
    var transport = old.path("transport");
    modern.set(
        "transport",
        transport.path("type").isString()
            ? renamed(transport)
            : SourceTree.NODES.objectNode().put("type", "stdio"));
    if (Fields.text(old, "version") != null) {
      copy(old, "version", modern, "version");
    }
    for (var name : NEW_NAMES.entrySet()) {
      if (old.has(name.getKey())) {
        modern.set(name.getValue(), renamed(old.path(name.getKey())));
      }
    }
    return modern;
  }

  private static JsonNode modernRemote(JsonNode old) {
    var modern = SourceTree.NODES.objectNode();
    var type = Fields.text(old, old.has("type") ? "type" : "transport_type");
    modern.put("type", type == null || type.startsWith("streamable") ? "streamable-http" : type);
    copy(old, "url", modern, "url");
    if (old.has("headers")) {
      modern.set("headers", renamed(old.path("headers")));
    }
    return modern;
  }

  private static JsonNode renamed(JsonNode old) {
    return switch (old) {
      case ObjectNode object -> {
        var modern = SourceTree.NODES.objectNode();
        object
            .properties()
            .forEach(it ->
                modern.set(
                    NEW_NAMES.getOrDefault(it.getKey(), it.getKey()), renamed(it.getValue())));
        yield modern;
      }
      case ArrayNode array -> {
        var modern = SourceTree.NODES.arrayNode();
        array.forEach(it -> modern.add(renamed(it)));
        yield modern;
      }
      default -> old;
    };
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
    if (from.has(name)) {
      to.set(newName, from.get(name));
    }
  }

  private static void addUnlessEmpty(ObjectNode to, String name, ArrayNode list) {
    if (!list.isEmpty()) {
      to.set(name, list);
    }
  }
}
