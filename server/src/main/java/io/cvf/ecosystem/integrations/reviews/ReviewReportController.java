package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.reviews.ReviewReports.Waiting;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/skill-review-reports")
@Tag(name = "Reviews")
class ReviewReportController {

  private final ReviewReports reports;
  private final ReviewModeration moderation;
  private final ReviewReader reader;
  private final RatedSkills skills;
  private final MemberDirectory members;

  ReviewReportController(
      ReviewReports reports,
      ReviewModeration moderation,
      ReviewReader reader,
      RatedSkills skills,
      MemberDirectory members) {
    this.reports = reports;
    this.moderation = moderation;
    this.reader = reader;
    this.skills = skills;
    this.members = members;
  }

  @Schema(name = "SkillReviewReport")
  record ReportView(
      UUID id,
      String skillId,
      ReviewView review,
      String reason,
      @Nullable String reportedBy,
      Instant reportedAt,
      @Schema(description = "How many members reported the review.") int reports) {}

  @GetMapping
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Reported reviews, the longest waiting first",
      description = "Each once. The review's `actions` tell whether you may judge it.")
  Page<ReportView> list(Paging paging, Caller caller) {
    var page = reports.waiting(paging);
    var reviews = page.items().stream().map(Waiting::review).toList();
    var views = reader.views(reviews, caller);
    var slugs = new HashMap<SkillId, String>();
    skills
        .all(reviews.stream().map(Review::skill).distinct().toList())
        .forEach(it -> slugs.put(it.id(), it.slug()));
    var names = members.usernames(page.items().stream().map(Waiting::by).distinct().toList());
    var items = new ArrayList<ReportView>();
    for (var i = 0; i < views.size(); i++) {
      var it = page.items().get(i);
      items.add(
          new ReportView(
              it.id(),
              slugs.getOrDefault(it.review().skill(), ""),
              views.get(i),
              it.reason(),
              names.get(it.by()),
              it.at(),
              it.reports()));
    }
    return new Page<>(items, page.nextCursor());
  }

  @PostMapping("/{id}/dismissal")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Find nothing wrong with a reported review",
      description = "Closes all open reports of it; hiding it does so too.")
  void dismiss(
      @PathVariable UUID id, @RequestBody ReviewActionController.Reason body, Caller caller) {
    moderation.dismiss(id, body.reason(), caller);
  }
}
