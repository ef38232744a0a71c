package io.cvf.ecosystem.integrations.reviews;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.reviews.RatingFigures.Figures;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

@RestController
@RequestMapping("/api/v1/skills/{id}")
@Tag(name = "Reviews")
class ReviewController {

  /** As much as ten reviews that say the mean. */
  private static final int PRIOR_WEIGHT = 10;

  private static final int STARS = 5;

  private final ReviewService service;
  private final ReviewReader reader;
  private final Reviews reviews;
  private final ReviewLists lists;
  private final RatingFigures figures;

  ReviewController(
      ReviewService service,
      ReviewReader reader,
      Reviews reviews,
      ReviewLists lists,
      RatingFigures figures) {
    this.service = service;
    this.reader = reader;
    this.reviews = reviews;
    this.lists = lists;
    this.figures = figures;
  }

  @Schema(name = "NewSkillReview")
  record NewReview(
      @Schema(
              requiredMode = REQUIRED,
              type = "number",
              minimum = "0",
              maximum = "5",
              multipleOf = 0.1,
              example = "4.5")
          @JsonDeserialize(using = AsWritten.class)
          @Nullable String rating,
      @Schema(description = "Markdown, at most 5,000 characters; required under 3.")
          @Nullable String text,
      @Schema(description = "The version it is about.") @Nullable String version) {}

  @Schema(name = "SkillRating")
  record RatingView(
      @Schema(description = "(Σ rating × weight + 10 × mean) / (Σ weight + 10).") BigDecimal shown,
      @Schema(description = "Of all shown reviews alike; absent without any.")
          @Nullable BigDecimal mean,
      int n,
      @Schema(description = "Absent while no review counts.") @Nullable BigDecimal weightedMean,
      @Schema(description = "Σ weight: 1 for verified use, 0.25 for members with reputation.")
          BigDecimal weight,
      PriorView prior,
      @Schema(description = "Rounded to whole stars.") List<BarView> histogram) {}

  @Schema(name = "SkillRatingPrior", description = "What ratings are drawn towards.")
  record PriorView(int weight, BigDecimal mean) {}

  @Schema(name = "SkillRatingBar")
  record BarView(int stars, int count) {}

  @PutMapping("/review")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Rate a skill, or change your review of it",
      description = "One review for each member. People of the publisher do not rate it.")
  ReviewView write(@PathVariable String id, @RequestBody NewReview body, Caller caller) {
    var text = ReviewText.checked(body.rating(), body.text(), body.version());
    return reader.view(service.write(id, text, caller), caller);
  }

  @GetMapping("/review")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Your own review of a skill")
  ReviewView own(@PathVariable String id, Caller caller) {
    return reviews
        .of(service.skill(id).id(), caller.id())
        .map(it -> reader.view(it, caller))
        .orElseThrow(ReviewService::notFound);
  }

  @DeleteMapping("/review")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove your review of a skill")
  void remove(@PathVariable String id, Caller caller) {
    service.remove(id, caller);
  }

  @GetMapping("/reviews")
  @Public
  @Operation(
      summary = "The reviews of a skill",
      description =
          """
          `sort` is helpful (by the lower bound of what the votes prove), newest, highest or \
          lowest. Hidden ones are listed for moderators only.\
          """)
  Page<ReviewView> list(
      @PathVariable String id,
      @RequestParam(defaultValue = "helpful") String sort,
      Paging paging,
      @Nullable Caller caller) {
    var hidden = caller != null && caller.is(Role.MODERATOR);
    var page = lists.page(service.skill(id).id(), hidden, ReviewSort.named(sort), paging);
    return new Page<>(reader.views(page.items(), caller), page.nextCursor());
  }

  @GetMapping("/rating")
  @Public
  @Operation(summary = "How the rating of a skill comes about")
  RatingView rating(@PathVariable String id) {
    var skill = service.skill(id).id();
    var prior = BigDecimal.valueOf(figures.prior(), 3);
    var it = figures.of(skill).orElse(new Figures(0, 0, 0, 0, prior));
    var counts = lists.histogram(skill);
    return new RatingView(
        it.shown().setScale(2, RoundingMode.HALF_UP),
        mean(it.tenths(), 10L * it.reviews()),
        it.reviews(),
        mean(it.weighted(), 10L * it.weight()),
        BigDecimal.valueOf(it.weight(), 2),
        new PriorView(PRIOR_WEIGHT, prior),
        IntStream.rangeClosed(0, STARS)
            .mapToObj(stars -> new BarView(stars, counts.getOrDefault(stars, 0)))
            .toList());
  }

  private static @Nullable BigDecimal mean(long sum, long count) {
    return count == 0
        ? null
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
  }
}
