package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of published skills. */
@RestController
@RequestMapping("/api/v1/catalogue")
@Tag(name = "Catalogue")
class CatalogueController {

  private final Catalogue catalogue;

  CatalogueController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Schema(name = "CataloguePage")
  record View(
      List<SkillListing> items,
      @Nullable String nextCursor,
      @Schema(description = "Of all pages; always exact") int total,
      List<FacetView> facets,
      @Schema(description = "What was looked for, when a word of the query is in no skill")
          @Nullable String correctedQuery) {}

  @Schema(name = "CatalogueFacet")
  record FacetView(
      @Schema(description = "category, risk, licence, certification, rating or tag") String name,
      List<ValueView> values) {

    static FacetView of(Facet.Choices facet) {
      return new FacetView(
          facet.name(),
          facet.values().stream()
              .map(value -> new ValueView(value.value(), value.count(), value.selected()))
              .toList());
    }
  }

  @Schema(name = "CatalogueFacetValue")
  record ValueView(
      String value,
      @Schema(description = "Skills it would find with all other filters, but not this facet's")
          int count,
      boolean selected) {}

  @GetMapping
  @Public
  @Operation(
      summary = "Find skills",
      description =
          """
          Every word has to be found in name, tags, description or readme, the last one as the \
          beginning of a word too; where no skill has them all, any. A word no skill has is \
          corrected. Values of one filter, repeated or with commas, are alternatives; different \
          filters all apply.\
          """)
  View find(
      @Parameter(description = "Words to look for, at most 200 characters")
          @RequestParam(required = false)
          @Nullable String query,
      @Parameter(description = "Of the publisher") @RequestParam(required = false)
          @Nullable List<String> category,
      @Parameter(description = "R0 to R3") @RequestParam(required = false)
          @Nullable List<String> risk,
      @Parameter(description = "SPDX, as the publisher declared it") @RequestParam(required = false)
          @Nullable List<String> licence,
      @Parameter(description = "Where the publisher stands: certified, expired")
          @RequestParam(required = false)
          @Nullable List<String> certification,
      @Parameter(description = "Rated at least so high: 1 to 5") @RequestParam(required = false)
          @Nullable List<String> rating,
      @RequestParam(required = false) @Nullable List<String> tag,
      @Parameter(description = "Slug of the publisher") @RequestParam(required = false)
          @Nullable List<String> partner,
      @Parameter(
              description =
                  "relevance, rating, executions (30 days), downloads, trending (7 days), newest")
          @RequestParam(defaultValue = "relevance")
          String sort,
      @Parameter(description = "Say why each stands where it does")
          @RequestParam(defaultValue = "false")
          boolean explain,
      Paging paging) {
    var filter =
        new CatalogueFilter(
            CatalogueInput.anyOf("category", PartnerCategory.class, category),
            CatalogueInput.anyOf("risk", RiskLevel.class, risk),
            CatalogueInput.texts("licence", licence),
            CatalogueInput.anyOf("certification", PartnerStatus.class, certification),
            CatalogueInput.rating(rating),
            CatalogueInput.texts("tag", tag),
            CatalogueInput.texts("partner", partner));
    var found =
        catalogue.find(
            CatalogueInput.query(query), filter, CatalogueSort.of(sort), explain, paging);
    return new View(
        found.items(),
        found.nextCursor(),
        found.total(),
        found.facets().stream().map(FacetView::of).toList(),
        found.correctedQuery());
  }
}
