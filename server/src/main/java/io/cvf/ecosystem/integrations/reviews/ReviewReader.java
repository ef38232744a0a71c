package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.community.DisplayNames;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.reviews.ReviewView.Action;
import io.cvf.ecosystem.integrations.reviews.ReviewView.Author;
import io.cvf.ecosystem.integrations.reviews.ReviewView.Helpful;
import io.cvf.ecosystem.integrations.reviews.ReviewView.HiddenView;
import io.cvf.ecosystem.integrations.reviews.ReviewView.ReplyAuthor;
import io.cvf.ecosystem.integrations.reviews.ReviewView.ReplyView;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.markdown.Markdown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows reviews, with what each reader may do. A few queries for however many. */
@Component
class ReviewReader {

  private static final String GONE = "former-member";

  private final ReviewService service;
  private final ReviewModeration moderation;
  private final ReviewVotes votes;
  private final PartnerAccess partners;
  private final MemberDirectory members;
  private final DisplayNames displayNames;
  private final Markdown markdown;

  ReviewReader(
      ReviewService service,
      ReviewModeration moderation,
      ReviewVotes votes,
      PartnerAccess partners,
      MemberDirectory members,
      DisplayNames displayNames,
      Markdown markdown) {
    this.service = service;
    this.moderation = moderation;
    this.votes = votes;
    this.partners = partners;
    this.members = members;
    this.displayNames = displayNames;
    this.markdown = markdown;
  }

  ReviewView view(Review review, @Nullable Caller caller) {
    return views(List.of(review), caller).getFirst();
  }

  /** In the same order. */
  List<ReviewView> views(List<Review> reviews, @Nullable Caller caller) {
    var people =
        reviews.stream()
            .flatMap(it ->
                Stream.concat(
                    Stream.of(it.member()), Stream.ofNullable(it.reply()).map(Review.Reply::by)))
            .distinct()
            .toList();
    var names = members.usernames(people);
    var called = displayNames.of(people);
    var texts =
        reviews.stream()
            .flatMap(it ->
                Stream.concat(
                    Stream.of(it.text()), Stream.ofNullable(it.reply()).map(Review.Reply::text)))
            .distinct()
            .toList();
    var rendered = markdown.renderAll(texts);
    var html = new HashMap<String, String>();
    for (var i = 0; i < texts.size(); i++) {
      html.put(texts.get(i), rendered.get(i).html());
    }
    var mine =
        caller == null
            ? Map.<UUID, Boolean>of()
            : votes.of(reviews.stream().map(Review::id).toList(), caller.id());
    var positions = positions(reviews, caller);
    var views = new ArrayList<ReviewView>();
    for (var it : reviews) {
      var position = Optional.ofNullable(positions.get(it.skill().value()));
      views.add(
          new ReviewView(
              it.id(),
              author(it.member(), names, called),
              it.rating().value(),
              it.text(),
              html.getOrDefault(it.text(), ""),
              it.version(),
              it.weight(),
              it.createdAt(),
              it.editedAt(),
              new Helpful(it.helpful(), it.unhelpful(), mine.get(it.id())),
              reply(it, names, html),
              it.hiding() == null ? null : new HiddenView(it.hiding().reason()),
              actions(it, position, caller)));
    }
    return views;
  }

  /** The caller's position at the publisher, by skill. */
  private Map<UUID, Position> positions(List<Review> reviews, @Nullable Caller caller) {
    var positions = new HashMap<UUID, Position>();
    if (caller != null) {
      var seen = new HashMap<UUID, Review>();
      reviews.forEach(it -> seen.putIfAbsent(it.skill().value(), it));
      seen.forEach((skill, review) ->
          partners
              .position(service.publisher(review), caller)
              .ifPresent(position -> positions.put(skill, position)));
    }
    return positions;
  }

  private Set<Action> actions(Review it, Optional<Position> position, @Nullable Caller caller) {
    var actions = EnumSet.noneOf(Action.class);
    if (caller == null) {
      return actions;
    }
    if (caller.is(it.member())) {
      if (!it.isHidden()) {
        actions.add(Action.DELETE);
      }
    } else if (!it.isHidden()) {
      actions.add(Action.REPORT);
      if (position.isEmpty()) {
        actions.add(Action.VOTE);
      }
    }
    if (!it.isHidden() && position.filter(p -> p != Position.FINANCE).isPresent()) {
      actions.add(Action.REPLY);
    }
    if (caller.is(Role.MODERATOR) && moderation.mayJudge(it, caller)) {
      actions.add(it.isHidden() ? Action.SHOW : Action.HIDE);
    }
    return actions;
  }

  private static Author author(
      MemberId member, Map<MemberId, String> names, Map<MemberId, String> called) {
    var username = names.getOrDefault(member, GONE);
    return new Author(username, called.getOrDefault(member, username));
  }

  private static @Nullable ReplyView reply(
      Review it, Map<MemberId, String> names, Map<String, String> html) {
    var reply = it.reply();
    return reply == null
        ? null
        : new ReplyView(
            reply.text(),
            html.getOrDefault(reply.text(), ""),
            new ReplyAuthor(names.getOrDefault(reply.by(), GONE)),
            reply.at());
  }
}
