package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.requirements.RequirementHistory.Entry;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/requirement-sets")
@Tag(name = "Requirements")
class RequirementSetController {

  private final RequirementSets sets;
  private final Clock clock;

  RequirementSetController(RequirementSets sets, Clock clock) {
    this.sets = sets;
    this.clock = clock;
  }

  /** Where a set stands today. */
  enum State {
    IN_FORCE,
    UPCOMING,
    PAST
  }

  enum SourceKind {
    SHIPPED,
    RFC
  }

  @Schema(name = "RequirementSet")
  record SetView(
      int number,
      String title,
      @Schema(description = "The first day, in UTC.") LocalDate effectiveOn,
      State state,
      SourceView source,
      List<CategoryView> categories,
      List<CheckView> checks,
      @Schema(description = "Against the set before it; absent for the first.")
          @Nullable List<ChangeView> changes) {}

  @Schema(
      name = "RequirementSource",
      description = "Number, title and acceptedAt are those of an RFC.")
  record SourceView(
      SourceKind kind,
      @Nullable Integer number,
      @Nullable String title,
      @Nullable Instant acceptedAt) {}

  @Schema(name = "CategoryRequirements")
  record CategoryView(
      PartnerCategory category,
      @Schema(description = "The score from which it is passed, 0 to 100.") int pass,
      List<CriterionView> criteria) {}

  @Schema(name = "RequirementCriterion")
  record CriterionView(
      String id,
      String title,
      @Schema(description = "Markdown.") String text,
      @Schema(description = "In percent; those of a category add up to 100.") int weight,
      @Schema(description = "Whether evidence in date is needed whatever the score.")
          boolean mandatory,
      @Schema(description = "Absent when a certifier judges it.")
          @Nullable MeasuredFigure measured) {}

  @Schema(name = "CheckRequirement")
  record CheckView(
      CheckKind check,
      @Schema(description = "Whether a failure stops the publication.") boolean enforced) {}

  @Schema(name = "RequirementChange")
  record ChangeView(
      @Schema(description = "Absent when every partner is concerned.")
          @Nullable PartnerCategory category,
      Change.Kind kind,
      @Nullable String criterion,
      String text) {}

  @GetMapping
  @Public
  @Operation(summary = "The requirement sets, newest first")
  Page<SetView> list(Paging paging) {
    var history = sets.history();
    var before = paging.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    var rows =
        history.entries().stream()
            .sorted(Comparator.<Entry>comparingInt(entry -> entry.set().number()).reversed())
            .filter(entry -> entry.set().number() < before)
            .limit(paging.fetch())
            .toList();
    return Page.of(rows, paging, last -> Cursor.of(last.set().number()))
        .map(entry -> view(entry, history));
  }

  @GetMapping("/current")
  @Public
  @Operation(summary = "The requirement set in force")
  SetView current() {
    var history = sets.history();
    return view(history.inForce(today()), history);
  }

  @GetMapping("/{number}")
  @Public
  @Operation(
      summary = "A requirement set in full",
      description = "What its RFC left unsaid is as in the set before it.")
  SetView read(@PathVariable int number) {
    var history = sets.history();
    return history
        .find(number)
        .map(entry -> view(entry, history))
        .orElseThrow(() ->
            Problem.notFound(
                "requirement-set-not-found",
                "No such requirement set",
                "No requirement set has the number %d.".formatted(number)));
  }

  private SetView view(Entry entry, RequirementHistory history) {
    var set = entry.set();
    return new SetView(
        set.number(),
        set.title(),
        set.effectiveOn(),
        state(set, history),
        source(entry),
        Arrays.stream(PartnerCategory.values()).map(it -> category(it, set.of(it))).toList(),
        Arrays.stream(CheckKind.values()).map(it -> new CheckView(it, set.enforces(it))).toList(),
        entry.source() == null
            ? null
            : entry.changes().stream().map(RequirementSetController::change).toList());
  }

  private State state(RequirementSet set, RequirementHistory history) {
    if (set.effectiveOn().isAfter(today())) {
      return State.UPCOMING;
    }
    return set.number() == history.inForce(today()).set().number() ? State.IN_FORCE : State.PAST;
  }

  private static SourceView source(Entry entry) {
    var rfc = entry.source();
    return rfc == null
        ? new SourceView(SourceKind.SHIPPED, null, null, null)
        : new SourceView(SourceKind.RFC, rfc.number(), rfc.title(), rfc.acceptedAt());
  }

  private static CategoryView category(PartnerCategory category, CategoryRequirements it) {
    return new CategoryView(
        category,
        it.pass(),
        it.criteria().stream().map(RequirementSetController::criterion).toList());
  }

  private static CriterionView criterion(Criterion it) {
    return new CriterionView(
        it.id(), it.title(), it.text(), it.weight(), it.mandatory(), it.measured());
  }

  private static ChangeView change(Change it) {
    return new ChangeView(it.category(), it.kind(), it.criterion(), it.text());
  }

  private LocalDate today() {
    return RequirementSets.day(clock.instant());
  }
}
