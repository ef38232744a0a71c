package io.cvf.ecosystem.insights.scorecard;

import io.cvf.ecosystem.insights.scorecard.ScorecardView.CriterionView;
import io.cvf.ecosystem.insights.scorecard.ScorecardView.GivenView;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ecosystem/scorecard")
@Tag(name = "Ecosystem")
class ScorecardController {

  private final ScorecardReader reader;
  private final ScorecardService service;

  ScorecardController(ScorecardReader reader, ScorecardService service) {
    this.reader = reader;
    this.service = service;
  }

  @Schema(name = "NewCriterion")
  record NewCriterion(
      @Schema(description = "Of a-z, 0-9 and hyphens, for good.") @Nullable String slug,
      @Nullable String name,
      @Nullable String description,
      @Schema(description = "Beside those of the others, 1 to 1,000.") @Nullable Integer weight) {}

  @Schema(name = "ChangedCriterion")
  record ChangedCriterion(
      @Nullable String name,
      @Nullable String description,
      @Nullable Integer weight,
      @Schema(description = "Whether it counts no more.") @Nullable Boolean retired) {}

  @Schema(name = "NewScore")
  record NewScore(
      @Schema(description = "0 to 10 with at most two decimals.", example = "9.25")
          @Nullable BigDecimal score,
      @Schema(description = "Everybody reads it.") @Nullable String reason) {}

  @GetMapping
  @Public
  @Operation(
      summary = "How the ecosystem is assessed",
      description =
          """
          The criteria with their weights and latest scores, and the mean by weight of those that \
          are scored.\
          """)
  ScorecardView scorecard() {
    return reader.scorecard();
  }

  @GetMapping("/scores")
  @Public
  @Operation(summary = "All scores that were given, the latest first")
  Page<GivenView> scores(
      @Schema(description = "The slug of one criterion.") @RequestParam(required = false)
          @Nullable String criterion,
      Paging paging) {
    return reader.scores(criterion == null ? null : service.find(criterion), paging);
  }

  @PostMapping("/criteria/{slug}/scores")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Score a criterion",
      description = "The score and its reason are public, and stay when a later one replaces it.")
  CriterionView score(@PathVariable String slug, @RequestBody NewScore body, Caller caller) {
    return reader.view(service.score(slug, body.score(), body.reason(), caller));
  }

  @PostMapping("/criteria")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Add a criterion, of at most 50")
  CriterionView add(@RequestBody NewCriterion body, Caller caller) {
    var terms = CriterionText.terms(body.name(), body.description(), body.weight(), false);
    return reader.view(service.add(body.slug(), terms, caller));
  }

  @PutMapping("/criteria/{slug}")
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "Edit a criterion or its weight, retire it or bring it back",
      description = "The mean changes from now on; former means stay.")
  ResponseEntity<CriterionView> change(
      @PathVariable String slug, IfMatch base, @RequestBody ChangedCriterion body, Caller caller) {
    var terms = CriterionText.terms(body.name(), body.description(), body.weight(), body.retired());
    var changed = service.change(slug, terms, base, caller);
    return IfMatch.tagged(changed.version(), reader.view(changed));
  }
}
