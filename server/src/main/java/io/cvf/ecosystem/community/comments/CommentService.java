package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.CommentAdded;
import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.community.rfcs.Discussion;
import io.cvf.ecosystem.community.rfcs.Discussions;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing and upvoting comments: each method is one use case in one transaction. */
@Service
public class CommentService {

  private static final int EXCERPT = 300;

  private final Comments comments;
  private final Upvotes upvotes;
  private final Discussions discussions;
  private final Mentions mentions;
  private final Points points;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommentService(
      Comments comments,
      Upvotes upvotes,
      Discussions discussions,
      Mentions mentions,
      Points points,
      ApplicationEventPublisher events,
      Clock clock) {
    this.comments = comments;
    this.upvotes = upvotes;
    this.discussions = discussions;
    this.mentions = mentions;
    this.points = points;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public CommentId add(
      String rfcNumberOrSlug, @Nullable String body, @Nullable UUID parentId, Caller by) {
    var discussion = discussions.visible(rfcNumberOrSlug, by);
    discussion.requireOpen();
    var parent = parentId == null ? null : parent(parentId, discussion);
    var text = CommentText.body(body);
    var now = clock.instant();
    var rfc = discussion.rfc();
    var id = comments.add(rfc, parent == null ? null : parent.id(), by.id(), text, now);
    discussions.commented(rfc, by.id(), now);
    events.publishEvent(
        new CommentAdded(
            id,
            rfc,
            discussion.number(),
            by.id(),
            parent == null ? null : parent.id(),
            parent == null ? null : parent.author(),
            mentions.in(text),
            discussion.title(),
            excerpt(text),
            now));
    return id;
  }

  private static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
  }

  private Comment parent(UUID id, Discussion discussion) {
    var parent =
        comments
            .find(new CommentId(id))
            .filter(comment -> comment.rfc().equals(discussion.rfc()))
            .orElseThrow(() ->
                Problem.invalid(
                    "/parentId", "RFC %d has no such comment.".formatted(discussion.number())));
    parent.requireAnswerable();
    return parent;
  }

  /** A text that says the same makes no revision. */
  @Transactional
  public void edit(CommentId id, @Nullable String body, IfMatch based, Caller by) {
    var comment = locked(id);
    var next = comment.edit(CommentText.body(body), by, clock.instant());
    discussions.of(comment.rfc()).requireOpen();
    based.require(comment.version());
    if (next.version() != comment.version()) {
      comments.keepRevision(comment);
      comments.update(next);
    }
  }

  /** Upvoting twice is upvoting once; the number of upvotes is returned. */
  @Transactional
  public int upvote(CommentId id, Caller by) {
    var comment = comments.find(id).orElseThrow(CommentService::notFound);
    comment.requireUpvotableBy(by);
    var now = clock.instant();
    if (upvotes.add(id, by.id(), now)) {
      var rfc = discussions.of(comment.rfc());
      points.upvoted(id, rfc.rfc(), rfc.number(), comment.author(), by.id(), now);
    }
    return upvotes.count(id);
  }

  @Transactional
  public int takeBackUpvote(CommentId id, Caller by) {
    var comment = comments.find(id).orElseThrow(CommentService::notFound);
    if (upvotes.remove(id, by.id())) {
      var rfc = discussions.of(comment.rfc());
      var now = clock.instant();
      points.upvoteTakenBack(id, rfc.rfc(), rfc.number(), comment.author(), by.id(), now);
    }
    return upvotes.count(id);
  }

  private Comment locked(CommentId id) {
    return comments.lock(id).orElseThrow(CommentService::notFound);
  }

  static Problem notFound() {
    return Problem.notFound(
        "comment-not-found", "There is no such comment", "No comment has this id.");
  }
}
