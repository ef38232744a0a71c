package io.cvf.ecosystem.community.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.comments.CommentService;
import io.cvf.ecosystem.community.comments.Moderation;
import io.cvf.ecosystem.community.concerns.ConcernService;
import io.cvf.ecosystem.community.demo.DemoScript.Event;
import io.cvf.ecosystem.community.demo.DemoScript.Proposal;
import io.cvf.ecosystem.community.reputation.Founding;
import io.cvf.ecosystem.community.rfcs.Author;
import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.community.rfcs.RfcFollowing;
import io.cvf.ecosystem.community.rfcs.RfcMoves;
import io.cvf.ecosystem.community.rfcs.RfcService;
import io.cvf.ecosystem.community.rfcs.RfcText;
import io.cvf.ecosystem.community.voting.BallotBox;
import io.cvf.ecosystem.community.voting.DueVotes;
import io.cvf.ecosystem.community.voting.VoteStart;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.time.PlatformClock;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the story of the demo, deed by deed. */
@Component
class DemoStory {

  private final RfcService rfcs;
  private final RfcMoves moves;
  private final RfcFollowing following;
  private final CommentService comments;
  private final Moderation moderation;
  private final ConcernService concerns;
  private final Founding founding;
  private final VoteStart voteStart;
  private final BallotBox polling;
  private final DueVotes dueVotes;

  DemoStory(
      RfcService rfcs,
      RfcMoves moves,
      RfcFollowing following,
      CommentService comments,
      Moderation moderation,
      ConcernService concerns,
      Founding founding,
      VoteStart voteStart,
      BallotBox polling,
      DueVotes dueVotes) {
    this.rfcs = rfcs;
    this.moves = moves;
    this.following = following;
    this.comments = comments;
    this.moderation = moderation;
    this.concerns = concerns;
    this.founding = founding;
    this.voteStart = voteStart;
    this.polling = polling;
    this.dueVotes = dueVotes;
  }

  /** Everything in the order of its time, whatever RFC it belongs to, as it would have happened. */
  void tell(DemoScript script, Map<String, Caller> people, Instant now) {
    var happenings = new ArrayList<Happening>();
    for (var admission : script.electors()) {
      var by = requireNonNull(people.get(admission.by()));
      happenings.add(
          new Happening(
              admission.at(), () -> founding.admit(admission.who(), admission.reason(), by)));
    }
    for (var proposal : script.proposals()) {
      var telling = new Telling(proposal, people);
      proposal
          .events()
          .forEach(event -> happenings.add(new Happening(event.at(), () -> telling.happen(event))));
    }
    happenings.sort(Comparator.comparingDouble(Happening::daysAgo).reversed());
    for (var happening : happenings) {
      PlatformClock.retell(
          DemoCommunity.daysBefore(now, happening.daysAgo()),
          () -> {
            dueVotes.close();
            happening.work().run();
          });
    }
  }

  private record Happening(double daysAgo, Runnable work) {}

  /** What is known of a proposal while its story is told. */
  private final class Telling {

    private final Proposal proposal;
    private final Map<String, Caller> people;
    private final Map<String, CommentId> said = new HashMap<>();
    private final Map<String, Caller> saidBy = new HashMap<>();
    private @Nullable Rfc rfc;

    Telling(Proposal proposal, Map<String, Caller> people) {
      this.proposal = proposal;
      this.people = people;
    }

    void happen(Event event) {
      switch (event.deed()) {
        case CREATE -> rfc = create();
        case REVISE -> rfc = revise(event);
        case PUBLISH -> rfc = moves.publish(number(), author());
        case WITHDRAW -> rfc = moves.withdraw(number(), event.reason(), author());
        case FOLLOW -> following.begin(requireNonNull(rfc), by(event));
        case COMMENT -> comment(event);
        case EDIT -> comments.edit(of(event), event.text(), new IfMatch(1), speaker(event));
        case UPVOTE -> comments.upvote(of(event), by(event));
        case HIDE -> moderation.hide(of(event), event.reason(), by(event));
        case CONCERN ->
            concerns.raise(Integer.toString(number()), event.title(), event.text(), by(event));
        case START_VOTE ->
            voteStart.start(
                Integer.toString(number()), Boolean.TRUE.equals(event.hidden()), author());
        case VOTE ->
            polling.vote(
                number(), requireNonNull(event.choice()), event.reason(), current(), by(event));
      }
    }

    private Rfc create() {
      var text =
          RfcText.checked(
              proposal.title(),
              proposal.track().name(),
              new ArrayList<@Nullable String>(proposal.labels()),
              proposal.body());
      if (!proposal.isHistory()) {
        return rfcs.create(text, author());
      }
      var writer = new Author(author().id(), author().username(), author().username());
      return rfcs.admit(
          new RfcArrival(null, text, List.of(writer), RfcArrival.As.ACCEPTED, null), author());
    }

    private Rfc revise(Event event) {
      var current = requireNonNull(rfc);
      var body = current.text().body();
      for (var change : requireNonNull(event.replace())) {
        body = body.replace(change.find(), change.with());
      }
      var text =
          RfcText.checked(
              current.text().title(),
              current.text().track().name(),
              new ArrayList<@Nullable String>(current.text().labels()),
              body);
      return rfcs.revise(number(), text, event.note(), current.version(), author()).rfc();
    }

    private void comment(Event event) {
      var parent = event.parent() == null ? null : requireNonNull(said.get(event.parent())).value();
      var id = comments.add(Integer.toString(number()), event.text(), parent, by(event));
      said.put(requireNonNull(event.id()), id);
      saidBy.put(requireNonNull(event.id()), by(event));
    }

    private CommentId of(Event event) {
      return requireNonNull(said.get(requireNonNull(event.comment())));
    }

    private Caller speaker(Event event) {
      return requireNonNull(saidBy.get(requireNonNull(event.comment())));
    }

    private Caller by(Event event) {
      return requireNonNull(people.get(requireNonNull(event.by())));
    }

    private Caller author() {
      return requireNonNull(people.get(proposal.author()));
    }

    private int current() {
      return requireNonNull(rfc).revision();
    }

    private int number() {
      return requireNonNull(rfc).number();
    }
  }
}
