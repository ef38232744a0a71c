package io.cvf.ecosystem.community.engagement;

import io.cvf.ecosystem.community.engagement.CommunityView.ContributorView;
import io.cvf.ecosystem.community.engagement.CommunityView.DayView;
import io.cvf.ecosystem.community.engagement.CommunityView.HistoryView;
import io.cvf.ecosystem.community.engagement.CommunityView.Stats;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/community")
@Tag(name = "Community")
class CommunityController {

  private final CommunityFigures figures;
  private final History history;

  CommunityController(CommunityFigures figures, History history) {
    this.figures = figures;
    this.history = history;
  }

  @GetMapping("/stats")
  @Public
  @Operation(
      summary = "How alive the community is",
      description =
          """
          The engagement score is 35 points for active members (all of them from 30 %), 25 for the \
          median turnout (from 40 %), 25 for retention, and 15 for quick first replies (none from \
          72 hours). A part without data counts 0. Ballots of a vote that hides them count from its \
          close. Counted at most once a minute.\
          """)
  Stats stats() {
    return figures.stats();
  }

  @GetMapping("/contributors")
  @Public
  @Operation(
      summary = "The members who earned most, at most 500",
      description = "Months and years are those of the calendar, in UTC. Counted once a minute.")
  Page<ContributorView> contributors(
      @Parameter(schema = @Schema(allowableValues = {"month", "year", "all"}))
          @RequestParam(defaultValue = "month")
          String period,
      Paging paging) {
    return figures.contributors(Period.named(period), paging);
  }

  @GetMapping("/history")
  @Public
  @Operation(summary = "The last twelve months, week by week")
  HistoryView history() {
    return new HistoryView(history.weeks().stream().map(DayView::of).toList());
  }
}
