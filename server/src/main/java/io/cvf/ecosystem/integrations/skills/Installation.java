package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.platform.web.PublicAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says how a version is used, by what its manifest describes. */
@Component
class Installation {

  private final PublicAddress address;
  private final JsonMapper json;

  Installation(PublicAddress address, JsonMapper json) {
    this.address = address;
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  List<InstallSnippet> of(Skill skill, SkillVersion version) {
    var snippets = new ArrayList<InstallSnippet>();
    switch (version.source().format()) {
      case MCP -> mcp(skill, version, snippets);
      case DOCKER -> docker(skill, version, snippets);
      case SKILL -> snippets.add(folder(skill, version));
      case CVF -> {}
    }
    snippets.add(manifest(skill, version));
    return snippets;
  }

  private void mcp(Skill skill, SkillVersion version, List<InstallSnippet> snippets) {
    var document = version.source().document();
    for (var each : document.path("packages")) {
      McpPackage.of(each).ifPresent(it -> packaged(skill, it, snippets));
    }
    for (var remote : document.path("remotes")) {
      remote(skill, remote.path("type").asString(""), remote.path("url").asString(""), snippets);
    }
  }

  private void packaged(Skill skill, McpPackage it, List<InstallSnippet> snippets) {
    var note = it.environment().isEmpty() ? null : "Replace what stands in <…>.";
    snippets.add(
        new InstallSnippet(
            "shell", "Run it (" + it.registry() + ")", "shell", Shell.line(it.command()), note));
    var server = new LinkedHashMap<String, Object>();
    server.put("command", it.command().getFirst());
    server.put("args", it.command().subList(1, it.command().size()));
    if (!it.environment().isEmpty()) {
      server.put("env", it.environment());
    }
    configured(skill, server, note, snippets);
  }

  private void remote(Skill skill, String type, String url, List<InstallSnippet> snippets) {
    snippets.add(new InstallSnippet("url", "Connect to it", "text", url, null));
    var server = new LinkedHashMap<String, Object>();
    server.put("type", type.equals("sse") ? "sse" : "http");
    server.put("url", url);
    configured(skill, server, null, snippets);
  }

  private void configured(
      Skill skill,
      Map<String, Object> server,
      @Nullable String note,
      List<InstallSnippet> snippets) {
    var named = Map.of(skill.slug(), server);
    snippets.add(
        new InstallSnippet(
            "mcp-json",
            "Claude, Cursor and other clients (mcp.json)",
            "json",
            json.writeValueAsString(Map.of("mcpServers", named)),
            note));
    snippets.add(
        new InstallSnippet(
            "vscode",
            "VS Code (.vscode/mcp.json)",
            "json",
            json.writeValueAsString(Map.of("servers", named)),
            note));
  }

  private void docker(Skill skill, SkillVersion version, List<InstallSnippet> snippets) {
    var document = version.source().document();
    var image = document.path("image").asString("");
    var remote = document.path("remote").path("url").asString("");
    snippets.add(
        new InstallSnippet(
            "docker-mcp",
            "Docker's MCP toolkit",
            "shell",
            Shell.line("docker", "mcp", "server", "enable", document.path("name").asString("")),
            "Where the toolkit's catalogue has it."));
    if (!image.isBlank()) {
      var variables = new LinkedHashMap<String, String>();
      for (var list : List.of("secrets", "env")) {
        document
            .path("config")
            .path(list)
            .forEach(
                it -> variable(it.path("env").asString(it.path("name").asString("")), variables));
      }
      packaged(
          skill,
          new McpPackage("Docker", McpPackage.docker(image, variables), variables),
          snippets);
    }
    if (!remote.isBlank()) {
      remote(skill, document.path("remote").path("transport_type").asString(""), remote, snippets);
    }
  }

  private static void variable(String name, Map<String, String> variables) {
    if (!name.isBlank()) {
      variables.put(name, "<" + name + ">");
    }
  }

  private InstallSnippet folder(Skill skill, SkillVersion version) {
    var folder = ".claude/skills/" + skill.slug();
    return new InstallSnippet(
        "skill-folder",
        "As a folder of your project",
        "shell",
        Shell.line("mkdir", "-p", folder)
            + "\n"
            + Shell.line("curl", "-fsSL", link(skill, version), "-o", folder + "/SKILL.md"),
        "Clients that know Agent Skills read it from there.");
  }

  private InstallSnippet manifest(Skill skill, SkillVersion version) {
    return new InstallSnippet(
        "curl",
        "Fetch its manifest",
        "shell",
        Shell.line(
            "curl",
            "-fsSL",
            link(skill, version),
            "-o",
            FetchController.fileName(skill, version.source().format())),
        null);
  }

  private String link(Skill skill, SkillVersion version) {
    return address.of(
        "/api/v1/skills/%s/versions/%s/manifest".formatted(skill.slug(), version.label()));
  }
}
