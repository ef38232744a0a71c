package io.cvf.ecosystem.integrations.skills;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.manifests.ManifestError;
import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import io.cvf.ecosystem.integrations.manifests.ManifestReading;
import io.cvf.ecosystem.integrations.manifests.Manifests;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A draft as it is sent.
 *
 * @param partner of a new draft only
 */
@Schema(name = "SkillDraft")
record DraftRequest(
    @Schema(description = "The publisher's slug; for a new draft only.") @Nullable String partner,
    @Schema(requiredMode = REQUIRED, description = "Its text, at most 1 MiB.")
        @Nullable String manifest,
    @Schema(description = "Helps to tell the format.", example = "server.json")
        @Nullable String fileName,
    @Schema(implementation = ManifestFormat.class) @Nullable String format,
    @Schema(description = "Markdown, at most 256 KiB.") @Nullable String readme,
    @Nullable Declarations declared,
    @Schema(description = "Of one execution, as decimal text.", example = "0.05")
        @Nullable String price) {

  private static final Pattern PRICE = Pattern.compile("\\d{1,7}(?:\\.\\d{1,10})?");

  /** What the manifest does not say, or shall be called otherwise here. */
  @Schema(name = "SkillDeclarations")
  record Declarations(
      @Nullable String skillId,
      @Nullable String name,
      @Nullable String description,
      @Schema(example = "1.4.0") @Nullable String version,
      @Schema(example = "R1") @Nullable String riskLevel,
      @Schema(example = "Apache-2.0") @Nullable String licence,
      @Nullable String documentationUrl,
      @Nullable String repositoryUrl,
      @Nullable List<@Nullable String> tags) {

    Declared declared() {
      return new Declared(
          skillId,
          name,
          description,
          version,
          riskLevel,
          licence,
          documentationUrl,
          repositoryUrl,
          tags);
    }
  }

  /** One mistake in a manifest. */
  @Schema(name = "ManifestMistake")
  record Mistake(String pointer, @Nullable Integer line, @Nullable Integer column, String detail) {

    static Mistake of(ManifestError error) {
      return new Mistake(error.pointer(), error.line(), error.column(), error.message());
    }
  }

  /** Throws 400 {@code manifest-invalid} with every mistake, or 422 {@code invalid-input}. */
  NewVersion version(PartnerId of) {
    return new NewVersion(
        of,
        read(),
        declared == null ? Declared.nothing() : declared.declared(),
        readme,
        price(price));
  }

  private Manifest read() {
    if (manifest == null) {
      throw Problem.invalid("/manifest", "Send the text of the manifest.");
    }
    return switch (Manifests.read(manifest, fileName, named(format))) {
      case ManifestReading.Readable readable -> readable.manifest();
      case ManifestReading.Unreadable wrong ->
          throw Problem.of(
                  HttpStatus.BAD_REQUEST,
                  "manifest-invalid",
                  "The manifest is not valid",
                  "Correct what errors names, each with its place in the text.")
              .with("errors", wrong.errors().stream().map(Mistake::of).toList());
    };
  }

  private static @Nullable ManifestFormat named(@Nullable String format) {
    if (format == null || format.isBlank()) {
      return null;
    }
    return Arrays.stream(ManifestFormat.values())
        .filter(it -> it.name().equals(format))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/format", "A format is CVF, MCP, SKILL or DOCKER."));
  }

  static @Nullable BigDecimal price(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!PRICE.matcher(text.strip()).matches()) {
      throw Problem.invalid("/price", DraftText.PRICE_RULE);
    }
    return new BigDecimal(text.strip());
  }
}
