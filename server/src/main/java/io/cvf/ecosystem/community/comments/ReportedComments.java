package io.cvf.ecosystem.community.comments;

import static java.util.stream.Collectors.groupingBy;

import io.cvf.ecosystem.community.comments.CommentReader.RfcRef;
import io.cvf.ecosystem.community.comments.Reports.First;
import io.cvf.ecosystem.community.comments.Reports.Waiting;
import io.cvf.ecosystem.community.moderation.ModerationCase;
import io.cvf.ecosystem.community.moderation.ModerationCases;
import io.cvf.ecosystem.platform.access.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reported comments in the moderators' queue, each one case however many reported it. */
@Component
class ReportedComments implements ModerationCases {

  private final Reports reports;
  private final CommentReader reader;

  ReportedComments(Reports reports, CommentReader reader) {
    this.reports = reports;
    this.reader = reader;
  }

  record ReportCase(Kind kind, ReportView report) implements ModerationCase {

    @Override
    public Instant waitingSince() {
      return report.reportedAt();
    }

    @Override
    public UUID caseId() {
      return report.id();
    }
  }

  @Schema(name = "CommentReport")
  record ReportView(
      UUID id,
      CommentView comment,
      RfcRef rfc,
      String reason,
      @Nullable String reportedBy,
      Instant reportedAt,
      @Schema(description = "How many members reported the comment.") int reports,
      @Schema(description = "What they say besides the first, at most 10 of them.")
          List<OtherReport> others) {}

  record OtherReport(String reason, @Nullable String reportedBy, Instant reportedAt) {}

  @Override
  public List<ReportCase> waiting(Place behind, int limit, Caller moderator) {
    var firsts = reports.waiting(behind, limit, moderator.id());
    var ids = firsts.stream().map(first -> first.report().comment()).toList();
    var comments = reader.some(ids, moderator);
    var others = reports.others(ids).stream().collect(groupingBy(Waiting::comment));
    return firsts.stream()
        .filter(first -> comments.containsKey(first.report().comment()))
        .map(first -> {
          var id = first.report().comment();
          var comment = java.util.Objects.requireNonNull(comments.get(id));
          return of(first, comment, others.getOrDefault(id, List.of()));
        })
        .toList();
  }

  private static ReportCase of(First first, CommentView comment, List<Waiting> others) {
    var report = first.report();
    return new ReportCase(
        ModerationCase.Kind.REPORT,
        new ReportView(
            report.id(),
            comment,
            new RfcRef(first.rfcNumber(), first.rfcTitle()),
            report.reason(),
            report.by(),
            report.at(),
            first.count(),
            others.stream()
                .map(other -> new OtherReport(other.reason(), other.by(), other.at()))
                .toList()));
  }
}
