package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.platform.archives.WantedFiles;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Manifests are YAML, JSON or a {@code SKILL.md}; registries hand out thousands in one file. */
record ManifestFiles() implements WantedFiles {

  private static final int MAX_BYTES = 25 * 1024 * 1024;

  /** Files of that form every project has, for other tools. */
  private static final Set<String> OTHERS =
      Set.of(
          "package.json",
          "package-lock.json",
          "tsconfig.json",
          "composer.json",
          "compose.yaml",
          "compose.yml",
          "docker-compose.yaml",
          "docker-compose.yml",
          "pnpm-lock.yaml",
          "mkdocs.yml");

  @Override
  public int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public @Nullable String whyLeftOut(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    var isManifest =
        name.endsWith(".yaml")
            || name.endsWith(".yml")
            || name.endsWith(".json")
            || name.equals("skill.md");
    if (!isManifest) {
      return "It is no manifest (.yaml, .yml, .json or SKILL.md).";
    }
    return OTHERS.contains(name) ? "It belongs to another tool." : null;
  }
}
