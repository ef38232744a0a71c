package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.comments.CommentLists.OpenAppeal;
import io.cvf.ecosystem.community.moderation.ModerationCases.Place;
import io.cvf.ecosystem.community.rfcs.Discussions;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Comments as readers see them. What a reader may not see is not even rendered for them. */
@Service
class CommentReader {

  private final CommentLists lists;
  private final Comments comments;
  private final Discussions discussions;
  private final MemberDirectory directory;
  private final Markdown markdown;

  CommentReader(
      CommentLists lists,
      Comments comments,
      Discussions discussions,
      MemberDirectory directory,
      Markdown markdown) {
    this.lists = lists;
    this.comments = comments;
    this.discussions = discussions;
    this.directory = directory;
    this.markdown = markdown;
  }

  /** A text a comment had. */
  @Schema(name = "CommentRevision")
  record RevisionView(int number, String body, String html, Instant createdAt) {}

  /** A comment whose author waits for a decision. */
  record AppealedView(CommentView comment, RfcRef rfc) {}

  record RfcRef(int number, String title) {}

  Page<CommentView> ofRfc(String rfcNumberOrSlug, @Nullable Caller reader, Paging paging) {
    var discussion = discussions.visible(rfcNumberOrSlug, reader);
    var page = lists.ofRfc(discussion.rfc(), reader, paging);
    var open = discussion.isOpen();
    return new Page<>(views(page.items(), open, reader), page.nextCursor());
  }

  CommentView one(CommentId id, Caller reader) {
    var comment = lists.find(id, reader).orElseThrow(CommentService::notFound);
    var open = discussions.of(comment.comment().rfc()).isOpen();
    return views(List.of(comment), open, reader).getFirst();
  }

  /** 403 for a hidden comment of somebody else: earlier texts are no way around a hiding. */
  Page<RevisionView> revisions(CommentId id, @Nullable Caller reader, Paging paging) {
    var comment = comments.find(id).orElseThrow(CommentService::notFound);
    if (!comment.isReadableBy(reader)) {
      throw Problem.forbidden("A moderator hid this comment; only its author can read it.");
    }
    var page = lists.revisions(comment, paging);
    var bodies = page.items().stream().map(CommentLists.Revision::body).toList();
    var html = markdown.renderAll(bodies);
    var views = new ArrayList<RevisionView>();
    for (int i = 0; i < bodies.size(); i++) {
      var revision = page.items().get(i);
      views.add(
          new RevisionView(
              revision.number(), revision.body(), html.get(i).html(), revision.createdAt()));
    }
    return new Page<>(List.copyOf(views), page.nextCursor());
  }

  /** Those that exist; what discussions would let the reader do with them is left out. */
  Map<CommentId, CommentView> some(Collection<CommentId> ids, Caller reader) {
    return views(lists.find(ids, reader), false, reader).stream()
        .collect(Collectors.toMap(view -> new CommentId(view.id()), view -> view));
  }

  Page<AppealedView> openAppeals(Caller moderator, Paging paging) {
    var page = lists.openAppeals(moderator, paging);
    return new Page<>(appealed(page.items(), moderator), page.nextCursor());
  }

  /** The longest waiting first. */
  List<AppealedView> openAppeals(Place behind, int limit, Caller moderator) {
    return appealed(lists.openAppeals(moderator, behind, limit), moderator);
  }

  private List<AppealedView> appealed(List<OpenAppeal> open, Caller moderator) {
    var views = views(open.stream().map(OpenAppeal::comment).toList(), false, moderator);
    var appeals = new ArrayList<AppealedView>();
    for (int i = 0; i < views.size(); i++) {
      var appeal = open.get(i);
      appeals.add(
          new AppealedView(views.get(i), new RfcRef(appeal.rfcNumber(), appeal.rfcTitle())));
    }
    return List.copyOf(appeals);
  }

  private List<CommentView> views(
      List<ListedComment> listed, boolean open, @Nullable Caller reader) {
    if (listed.isEmpty()) {
      return List.of();
    }
    var suspended = directory.suspended(listed.stream().map(it -> it.comment().author()).toList());
    var html =
        markdown.renderAll(
            listed.stream()
                .map(ListedComment::comment)
                .map(comment -> comment.isReadableBy(reader) ? comment.body() : "")
                .toList());
    var views = new ArrayList<CommentView>();
    for (int i = 0; i < listed.size(); i++) {
      var comment = listed.get(i).comment();
      views.add(
          CommentView.of(
              listed.get(i),
              html.get(i).html(),
              suspended.contains(comment.author()),
              open,
              reader));
    }
    return List.copyOf(views);
  }
}
