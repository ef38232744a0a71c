package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Both sides talk about an item where both find it again. */
@Service
class ItemCommentService {

  private final ChecklistAccess access;
  private final ItemComments comments;
  private final OnboardingNews news;
  private final Clock clock;

  ItemCommentService(
      ChecklistAccess access, ItemComments comments, OnboardingNews news, Clock clock) {
    this.access = access;
    this.comments = comments;
    this.news = news;
    this.clock = clock;
  }

  Page<Comment> page(UUID agreement, ChecklistItem item, Paging paging, Caller caller) {
    return comments.page(access.readable(agreement, caller).agreement(), item, paging);
  }

  /** Also after the first signature: talking changes nothing that was signed on. */
  @Transactional
  public Comment add(UUID agreement, ChecklistItem item, @Nullable String text, Caller by) {
    var checklist = access.readable(agreement, by);
    access.requireMayComment(checklist, by);
    var clean = OnboardingText.comment(text);
    if (!checklist.isAlive()) {
      throw OnboardingProblems.closed();
    }
    var now = clock.instant();
    var before = comments.speakers(checklist.agreement(), item);
    var added = comments.add(checklist.agreement(), item, clean, by.id(), now);
    news.commented(checklist, checklist.item(item), before, clean, by.id(), now);
    return added;
  }
}
