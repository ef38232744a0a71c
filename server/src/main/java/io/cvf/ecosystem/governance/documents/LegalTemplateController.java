package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/legal-templates")
@Tag(name = "Agreements")
class LegalTemplateController {

  private final LegalTemplates templates;
  private final Markdown markdown;

  LegalTemplateController(LegalTemplates templates, Markdown markdown) {
    this.templates = templates;
    this.markdown = markdown;
  }

  @Schema(name = "LegalVersions")
  record Versions(List<Version> items) {}

  @Schema(name = "LegalVersion")
  record Version(
      String version,
      @Schema(description = "The first day on which new documents are made from it.")
          LocalDate effectiveOn,
      List<AgreementTier> tiers,
      List<PartnerCategory> categories,
      String changes) {

    static Version of(LegalVersion it) {
      return new Version(
          it.version(),
          it.effectiveOn(),
          List.of(AgreementTier.values()),
          List.of(PartnerCategory.values()),
          it.changes());
    }
  }

  @Schema(name = "LegalTemplate")
  record Template(
      String version,
      DocumentKind kind,
      AgreementTier tier,
      PartnerCategory category,
      @Schema(description = "With placeholders such as {{partner}}.") String markdown,
      String html) {}

  @GetMapping
  @Public
  @Operation(summary = "The versions of the legal texts, the newest first")
  Versions versions() {
    return new Versions(templates.versions().stream().map(Version::of).toList());
  }

  @GetMapping("/{version}")
  @Public
  @Operation(summary = "What partners sign, before it is filled in")
  Template template(
      @PathVariable String version,
      @RequestParam(defaultValue = "STANDARD") AgreementTier tier,
      @RequestParam(defaultValue = "LLM_PROVIDER") PartnerCategory category,
      @RequestParam(defaultValue = "AGREEMENT") DocumentKind kind) {
    var text = templates.template(kind, version, tier, category);
    return new Template(version, kind, tier, category, text, markdown.render(text).html());
  }
}
