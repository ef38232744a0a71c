package io.cvf.ecosystem.integrations.manifests;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.manifests.ManifestReading.Readable;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Unreadable;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says whether a text is a manifest, before anything is made of it. */
@RestController
@Tag(name = "Manifests")
class SkillValidationController {

  record ManifestSource(
      @Schema(requiredMode = REQUIRED, description = "The text, at most 1 MiB.")
          @Nullable String manifest,
      @Schema(description = "Helps to tell the format.", example = "server.json")
          @Nullable String fileName,
      @Nullable ManifestFormat format,
      @Nullable Declaration declared) {}

  /**
   * @param errors all of them, in the order of the text
   * @param notes what is right, but worth knowing
   * @param skill what was read; null when there are errors in the text
   */
  record SkillValidation(
      @Nullable ManifestFormat format,
      boolean valid,
      List<ManifestError> errors,
      List<String> notes,
      @Nullable SkillSketch skill) {}

  @PostMapping("/api/v1/skill-validations")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Check a manifest; nothing is kept",
      description =
          """
          Answers with everything that is wrong at once, each with a JSON pointer, line and column, \
          and with what was read. What its format does not say is listed in `missing`; it can be \
          declared beside the manifest.\
          """)
  SkillValidation validate(@RequestBody ManifestSource source) {
    var text = source.manifest();
    if (text == null || text.isBlank()) {
      throw Problem.invalid("/manifest", "Send the text of a manifest.");
    }
    var declared = source.declared() == null ? Declaration.NOTHING : source.declared();
    return switch (Manifests.read(text, source.fileName(), source.format())) {
      case Readable readable -> read(readable.manifest(), declared);
      case Unreadable unreadable ->
          new SkillValidation(unreadable.format(), false, unreadable.errors(), List.of(), null);
    };
  }

  private static SkillValidation read(Manifest manifest, Declaration declared) {
    var errors = declared.errors(manifest);
    var sketch = SkillSketch.of(manifest, declared);
    var notes = ManifestNotes.of(manifest, sketch.riskLevel());
    return new SkillValidation(manifest.format(), errors.isEmpty(), errors, notes, sketch);
  }
}
