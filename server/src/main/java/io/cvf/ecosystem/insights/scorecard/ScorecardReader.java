package io.cvf.ecosystem.insights.scorecard;

import io.cvf.ecosystem.insights.scorecard.ScorecardView.AssessmentView;
import io.cvf.ecosystem.insights.scorecard.ScorecardView.CriterionView;
import io.cvf.ecosystem.insights.scorecard.ScorecardView.GivenView;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows the scorecard. */
@Service
class ScorecardReader {

  private static final int ASSESSMENTS = 200;

  private final Criteria criteria;
  private final CriterionScores scores;
  private final People people;

  ScorecardReader(Criteria criteria, CriterionScores scores, People people) {
    this.criteria = criteria;
    this.scores = scores;
    this.people = people;
  }

  OptionalInt mean() {
    return ScorecardService.mean(criteria.all());
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ScorecardView scorecard() {
    var all = criteria.all();
    var mean = ScorecardService.mean(all);
    var known = people.of(all.stream().flatMap(ScorecardReader::scorer).toList());
    return new ScorecardView(
        mean.isPresent() ? Score.points(mean.getAsInt()) : null,
        weight(all.stream().filter(Criterion::counts)),
        weight(all.stream().filter(it -> !it.terms().retired())),
        all.stream().map(it -> CriterionView.of(it, known)).toList(),
        scores.assessments(ASSESSMENTS).stream().map(AssessmentView::of).toList());
  }

  /**
   * @param criterion null for those of all
   */
  Page<GivenView> scores(@Nullable Criterion criterion, Paging paging) {
    var page = scores.page(criterion == null ? null : criterion.id(), paging);
    var known = people.of(page.items().stream().map(it -> it.score().by()).toList());
    return page.map(it -> GivenView.of(it, known));
  }

  CriterionView view(Criterion it) {
    List<MemberId> scorers = scorer(it).toList();
    return CriterionView.of(it, people.of(scorers));
  }

  private static Stream<MemberId> scorer(Criterion it) {
    var score = it.score();
    return score == null ? Stream.empty() : Stream.of(score.by());
  }

  private static int weight(Stream<Criterion> criteria) {
    return criteria.mapToInt(it -> it.terms().weight()).sum();
  }
}
