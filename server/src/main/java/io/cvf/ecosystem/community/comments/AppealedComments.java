package io.cvf.ecosystem.community.comments;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.community.comments.CommentReader.AppealedView;
import io.cvf.ecosystem.community.moderation.ModerationCase;
import io.cvf.ecosystem.community.moderation.ModerationCases;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Appeals of hidden comments in the moderators' queue. */
@Component
class AppealedComments implements ModerationCases {

  private final CommentReader reader;

  AppealedComments(CommentReader reader) {
    this.reader = reader;
  }

  record AppealCase(Kind kind, AppealedView appeal) implements ModerationCase {

    /** Moderators are shown every appeal. */
    @Override
    public Instant waitingSince() {
      return requireNonNull(appeal.comment().appeal()).at();
    }

    @Override
    public UUID caseId() {
      return appeal.comment().id();
    }
  }

  @Override
  public List<AppealCase> waiting(Place behind, int limit, Caller moderator) {
    return reader.openAppeals(behind, limit, moderator).stream()
        .map(appeal -> new AppealCase(ModerationCase.Kind.APPEAL, appeal))
        .toList();
  }
}
