package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.ManifestText;
import io.cvf.ecosystem.sdk.SkillValidation;
import io.cvf.ecosystem.sdk.SkillValidation.Mistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** A manifest on this machine. */
record ManifestFile(Path file, ManifestText manifest) {

  static ManifestFile read(Path file) throws IOException {
    return new ManifestFile(file, new ManifestText(text(file), file.getFileName().toString()));
  }

  static String text(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnusableFile(file, "is a folder", null);
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UnusableFile(file, "is not UTF-8 text", e);
    }
  }

  /** YAML, JSON or a {@code SKILL.md}. */
  static boolean isOne(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".json")
        || name.equals("skill.md");
  }

  /** One line for each mistake, as compilers write them, so that editors find the place. */
  void print(SkillValidation validation, PrintWriter out) {
    validation.errors().forEach(mistake -> out.println(place(mistake) + mistake.message()));
    var skill = validation.skill();
    if (validation.valid() && skill != null) {
      out.printf(
          "%s: valid %s manifest of %s%s%s%n",
          file,
          validation.format(),
          skill.skillId(),
          skill.version() == null ? "" : " " + skill.version(),
          skill.riskLevel() == null ? "" : ", " + skill.riskLevel());
      if (!skill.missing().isEmpty()) {
        out.printf("%s: to declare before publication: %s%n", file, missing(skill));
      }
    }
    validation.notes().forEach(note -> out.println(file + ": " + note));
  }

  private String place(Mistake mistake) {
    return mistake.line() == null
        ? "%s: %s: ".formatted(file, mistake.pointer())
        : "%s:%d:%d: ".formatted(file, mistake.line(), mistake.column());
  }

  static String missing(SkillValidation.Sketch skill) {
    return skill.missing().stream()
        .map(what ->
            switch (what) {
              case "VERSION" -> "--version";
              case "RISK_LEVEL" -> "--risk";
              case "LICENCE" -> "--licence";
              default -> what;
            })
        .collect(Collectors.joining(", "));
  }
}
