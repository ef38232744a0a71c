package io.cvf.ecosystem.governance.onboarding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.governance.onboarding.BoardCards.Row;
import io.cvf.ecosystem.governance.onboarding.BoardCards.Sum;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All partners on their way, by stage. */
@Service
public class Board {

  private static final int FIRST = 20;

  private final BoardCards cards;
  private final PartnerDirectory partners;
  private final People people;
  private final OnboardingSettings settings;
  private final Clock clock;

  Board(
      BoardCards cards,
      PartnerDirectory partners,
      People people,
      OnboardingSettings settings,
      Clock clock) {
    this.cards = cards;
    this.partners = partners;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  @Schema(name = "OnboardingBoard")
  record View(
      List<Column> columns,
      int stuck,
      @Schema(description = "Of those that are not active yet, rounded down.")
          int averageProgressPercent) {}

  @Schema(name = "OnboardingColumn")
  record Column(
      OnboardingStage stage, int count, List<OnboardingCard> cards, @Nullable String nextCursor) {}

  /**
   * What the board adds up to.
   *
   * @param inProgress those that are not active
   * @param averageProgressPercent of them, rounded down; 0 without any
   */
  public record Totals(int inProgress, int averageProgressPercent, int stuck) {}

  View view(@Nullable AgreementTier tier, boolean stuckOnly) {
    var filter = filter(tier, stuckOnly);
    var sums = cards.sums(filter);
    var rows = cards.first(filter, FIRST + 1);
    var shown = new Paging(FIRST, null);
    var pages =
        rows.stream().collect(groupingBy(Row::stage)).entrySet().stream()
            .collect(
                toMap(entry -> entry.getKey(), it -> Page.of(it.getValue(), shown, Row::cursor)));
    var named = named(pages.values().stream().flatMap(it -> it.items().stream()).toList());
    var counts = sums.stream().collect(toMap(Sum::stage, Sum::count));
    var columns =
        Stream.of(OnboardingStage.values())
            .map(stage -> {
              var page = pages.getOrDefault(stage, new Page<>(List.of(), null)).map(named);
              return new Column(
                  stage, counts.getOrDefault(stage, 0), page.items(), page.nextCursor());
            })
            .toList();
    var totals = totals(sums);
    return new View(columns, totals.stuck(), totals.averageProgressPercent());
  }

  Page<OnboardingCard> page(
      OnboardingStage stage, @Nullable AgreementTier tier, boolean stuckOnly, Paging paging) {
    var page = cards.page(stage, filter(tier, stuckOnly), paging);
    return page.map(named(page.items()));
  }

  /** Over all tiers. */
  public Totals totals() {
    return totals(cards.sums(filter(null, false)));
  }

  private static Totals totals(List<Sum> sums) {
    var under = sums.stream().filter(it -> it.stage() != OnboardingStage.ACTIVE).toList();
    var count = under.stream().mapToInt(Sum::count).sum();
    var done = under.stream().mapToInt(Sum::done).sum();
    var items = Math.max(1, count * ChecklistItem.values().length);
    return new Totals(
        count, Progress.percent(done, items), under.stream().mapToInt(Sum::stuck).sum());
  }

  /** Those not active that are longest in their stage. */
  public List<OnboardingCard> longest(int limit) {
    var rows = cards.longest(filter(null, false), limit);
    return rows.stream().map(named(rows)).toList();
  }

  private BoardFilter filter(@Nullable AgreementTier tier, boolean stuckOnly) {
    var now = clock.instant();
    return BoardFilter.of(tier, stuckOnly, settings.stuckBefore(now), now);
  }

  /** Makes cards of these rows, having asked for all names at once. */
  private Function<Row, OnboardingCard> named(List<Row> rows) {
    var entries = partners.of(rows.stream().map(Row::partner).toList());
    var known =
        people.of(rows.stream().map(it -> it.next() == null ? null : it.next().owner()).toList());
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return it -> {
      var partner = entries.get(it.partner());
      if (partner == null) {
        throw new IllegalStateException("No partner has the id " + it.partner());
      }
      return OnboardingCard.of(it, partner, known, now, today);
    };
  }
}
