package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.manifests.ManifestReading.Readable;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Unreadable;
import io.cvf.ecosystem.platform.web.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads manifests: at most 1 MiB of UTF-8, 64 levels deep, 50 aliases. Finds everything that is
 * wrong at once, each with its place in the text.
 */
public final class Manifests {

  public static final int MAX_BYTES = 1024 * 1024;

  private final String text;
  private final Findings findings = new Findings();

  private Manifests(String text) {
    this.text = text;
  }

  /**
   * @param fileName helps to tell the format; {@code SKILL.md}, {@code server.json}
   * @param format null to find it out by the fields
   */
  public static ManifestReading read(
      String text, @Nullable String fileName, @Nullable ManifestFormat format) {
    var source = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new Manifests(source).read(fileName == null ? "" : fileName, format);
  }

  private ManifestReading read(String fileName, @Nullable ManifestFormat format) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return refused(format, Place.START, "The manifest is larger than 1 MiB.");
    }
    if (!Text.isStorable(text)) {
      return refused(format, unstorable(), "The text holds a NUL or another broken character.");
    }
    if (text.isBlank()) {
      return refused(format, Place.START, "The manifest is empty.");
    }
    if (format == ManifestFormat.SKILL || (format == null && isMarkdown(fileName))) {
      return skill();
    }
    var tree = isJson(fileName) ? JsonText.read(text, findings) : YamlText.read(text, 0, findings);
    var known = format == null ? FormatGuess.of(tree.root()) : format;
    var root = tree.root();
    if (root == null) {
      return new Unreadable(known, findings.all());
    }
    if (!root.isObject()) {
      return refused(known, Place.START, "A manifest is a set of names and values.");
    }
    if (known == null) {
      return refused(
          null,
          Place.START,
          "This is none of the known formats: a CVF skill contract (it has a capability_id), an MCP"
              + " server.json (a name such as io.github.acme/weather), a SKILL.md (front matter"
              + " between two lines of ---), an entry of Docker's MCP catalogue (about and image or"
              + " remote).");
    }
    return checked(known, root, tree.places());
  }

  private ManifestReading checked(ManifestFormat format, JsonNode document, Places places) {
    switch (format) {
      case CVF -> {
        ManifestSchema.CVF.check(document, places, findings);
        new CvfContract(document).check(places, findings);
      }
      case MCP ->
          (McpSeed.isOne(document) ? ManifestSchema.MCP_SEED : ManifestSchema.MCP)
              .check(document, places, findings);
      case SKILL -> ManifestSchema.SKILL.check(document, places, findings);
      case DOCKER -> ManifestSchema.DOCKER.check(document, places, findings);
    }
    if (!findings.isEmpty()) {
      return new Unreadable(format, findings.all());
    }
    return new Readable(
        switch (format) {
          case CVF -> new CvfContract(document).manifest(text);
          case MCP ->
              new McpServer(McpSeed.isOne(document) ? McpSeed.modern(document) : document)
                  .manifest(text);
          case SKILL -> new AgentSkill(document).manifest(text, body());
          case DOCKER -> new DockerEntry(document).manifest(text);
        });
  }

  private ManifestReading skill() {
    var parts = FrontMatter.in(text);
    if (parts == null) {
      return refused(
          ManifestFormat.SKILL,
          Place.START,
          "A SKILL.md begins with a line of ---, its name and description, and another line of"
              + " ---.");
    }
    var tree = YamlText.read(parts.yaml(), 1, findings);
    var root = tree.root();
    if (root == null) {
      return new Unreadable(ManifestFormat.SKILL, findings.all());
    }
    return root.isObject()
        ? checked(ManifestFormat.SKILL, root, tree.places())
        : refused(
            ManifestFormat.SKILL,
            new Place(2, 1),
            "The front matter is a set of names and values.");
  }

  private String body() {
    var parts = FrontMatter.in(text);
    return parts == null ? "" : parts.body();
  }

  /** Front matter and something after it, or a name that says so. */
  private boolean isMarkdown(String fileName) {
    var name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
      return false;
    }
    if (name.endsWith(".md")) {
      return true;
    }
    return !body().isEmpty();
  }

  private boolean isJson(String fileName) {
    var name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return true;
    }
    var first = text.stripLeading().charAt(0);
    return (first == '{' || first == '[') && !name.endsWith(".yaml") && !name.endsWith(".yml");
  }

  private Place unstorable() {
    var lines = text.lines().toList();
    for (var line = 0; line < lines.size(); line++) {
      if (!Text.isStorable(lines.get(line))) {
        return new Place(line + 1, 1);
      }
    }
    return Place.START;
  }

  private ManifestReading refused(@Nullable ManifestFormat format, Place place, String message) {
    findings.add("", place, message);
    return new Unreadable(format, findings.all());
  }
}
