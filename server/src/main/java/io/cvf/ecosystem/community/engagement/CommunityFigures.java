package io.cvf.ecosystem.community.engagement;

import static java.time.ZoneOffset.UTC;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cvf.ecosystem.community.engagement.CommunityView.ContributorView;
import io.cvf.ecosystem.community.engagement.CommunityView.Stats;
import io.cvf.ecosystem.community.engagement.Contributors.Contributor;
import io.cvf.ecosystem.community.reputation.Standings;
import io.cvf.ecosystem.community.rfcs.RfcSummaries;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** What everyone is told about the community, counted once a minute for all who ask. */
@Service
class CommunityFigures {

  /** Who comes after them is not asked for, and would cost as much as all of them. */
  private static final int CONTRIBUTORS = 500;

  /** Longer than the minute they are for, and no longer than anybody needs them. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  private static final Comparator<ContributorView> RANK =
      Comparator.comparingInt(ContributorView::earnedPoints)
          .reversed()
          .thenComparing(ContributorView::username);

  private final Engagement engagement;
  private final Contributors contributors;
  private final Standings standings;
  private final RfcSummaries rfcs;
  private final Clock clock;

  private final Cache<Instant, Stats> stats = Caffeine.newBuilder().expireAfterWrite(KEPT).build();
  private final Cache<Ranking, List<ContributorView>> rankings =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build();

  CommunityFigures(
      Engagement engagement,
      Contributors contributors,
      Standings standings,
      RfcSummaries rfcs,
      Clock clock) {
    this.engagement = engagement;
    this.contributors = contributors;
    this.standings = standings;
    this.rfcs = rfcs;
    this.clock = clock;
  }

  private record Ranking(Period period, Instant minute) {}

  Stats stats() {
    var now = clock.instant();
    return stats.get(now.truncatedTo(ChronoUnit.MINUTES), _ -> count(now));
  }

  private Stats count(Instant now) {
    return Stats.of(engagement.at(now), standings.averageMicros(now), rfcs.countByStatus(), now);
  }

  /** The first of them, by the points they earned. */
  Page<ContributorView> contributors(Period period, Paging paging) {
    var now = clock.instant();
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    var all = rankings.get(new Ranking(period, minute), _ -> rank(period, now));
    var rows =
        all.stream()
            .filter(it -> paging.after().map(cursor -> isBehind(it, cursor)).orElse(true))
            .limit(paging.fetch())
            .toList();
    return Page.of(rows, paging, last -> Cursor.of(last.earnedPoints(), last.username()));
  }

  private static boolean isBehind(ContributorView contributor, Cursor cursor) {
    var last = ContributorView.placed(cursor.text(1), (int) cursor.number(0));
    return RANK.compare(contributor, last) > 0;
  }

  private List<ContributorView> rank(Period period, Instant now) {
    var begin = period.begin(LocalDate.ofInstant(now, UTC));
    var best = contributors.since(begin, CONTRIBUTORS);
    var standing = standings.of(best.stream().map(Contributor::member).toList(), now);
    return best.stream()
        .map(it -> {
          var its = standing.get(it.member());
          return ContributorView.of(it, its == null ? 0 : its.reputationMicros());
        })
        .toList();
  }
}
