package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.RfcTrack;
import io.cvf.ecosystem.sdk.Voting;
import io.cvf.ecosystem.sdk.community.Comment;
import io.cvf.ecosystem.sdk.community.NewRfc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "rfc",
    description = "Write, discuss, read and import RFCs, and put them to the vote.")
final class RfcCommands extends Group {

  private static final Table<Comment> COMMENTS =
      Table.<Comment>orElse("Nobody has commented yet.")
          .column("ID", Comment::id)
          .column("BY", comment -> comment.author().displayName())
          .column("AT", Comment::createdAt)
          .column("UP", Comment::upvotes)
          .column("TEXT", comment -> "› ".repeat(comment.depth()) + Words.of(comment.body()));

  private static final Table<Voting.Blocker> BLOCKERS =
      Table.<Voting.Blocker>orElse("Nothing stands in the way.")
          .column("IN THE WAY", blocker -> Words.plain(blocker.code()))
          .column("UNTIL", Voting.Blocker::until)
          .column("WHY", Voting.Blocker::detail);

  @Command(
      name = "draft",
      mixinStandardHelpOptions = true,
      description = "Write an RFC that nobody else sees yet.",
      footer = "  cvf rfc draft routing.md --title \"Dynamic routing\" --track capability")
  int draft(
      @Mixin Asking ask,
      @Parameters(paramLabel = "FILE", description = "Its text, in Markdown.") Path file,
      @Option(names = "--title", required = true, paramLabel = "TEXT", description = "Its title.")
          String title,
      @Option(
              names = "--track",
              required = true,
              paramLabel = "TRACK",
              description = "capability, standard, policy, breaking-change or roadmap.")
          RfcTrack track,
      @Option(names = "--label", paramLabel = "LABEL", description = "Repeatable.")
          @Nullable List<String> labels)
      throws IOException {
    var rfc =
        new NewRfc(title, track, ManifestFile.text(file), labels == null ? List.of() : labels);
    return ask.act(
        it -> it.community().draftRfc(rfc),
        done ->
            "Drafted RFC %d, %s. Open it for comment with: cvf rfc publish %1$d"
                .formatted(done.summary().number(), done.summary().slug()));
  }

  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Open a draft for comment; every member hears of it.",
      footer = "  cvf rfc publish 12")
  int publish(@Mixin Asking ask, @Parameters(paramLabel = "RFC", description = RFC) String rfc)
      throws IOException {
    return ask.act(
        it -> it.community().openForComment(rfc),
        done ->
            "RFC %d is open; it can be commented on until %s at least."
                .formatted(
                    done.summary().number(), Words.of(done.summary().commentPeriodEndsAt())));
  }

  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = "Give up a draft or an open RFC.",
      footer = "  cvf rfc withdraw 12 --reason \"Overtaken by RFC 14\"")
  int withdraw(
      @Mixin Asking ask,
      @Parameters(paramLabel = "RFC", description = RFC) String rfc,
      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = PUBLIC)
          String reason)
      throws IOException {
    return ask.act(
        it -> it.community().withdrawRfc(rfc, reason),
        done -> "RFC %d is withdrawn.".formatted(done.summary().number()));
  }

  @Command(
      name = "comment",
      mixinStandardHelpOptions = true,
      description = "Comment on an RFC, or answer a comment.",
      footer = {
        "  cvf rfc comment 12 \"What becomes of the queue?\"",
        "  cvf rfc comment 12 \"It is drained.\" --reply-to 0199…"
      })
  int comment(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "RFC", description = RFC) String rfc,
      @Parameters(index = "1", paramLabel = "TEXT", description = "In Markdown.") String text,
      @Option(names = "--reply-to", paramLabel = "ID", description = "Of a comment.")
          @Nullable UUID parent)
      throws IOException {
    return ask.act(
        it ->
            parent == null
                ? it.community().addComment(rfc, text)
                : it.community().reply(rfc, parent, text),
        done -> "Commented: " + done.id());
  }

  @Command(
      name = "comments",
      mixinStandardHelpOptions = true,
      description = "List the comments on an RFC.",
      footer = "  cvf rfc comments 12")
  int comments(@Mixin Listing list, @Parameters(paramLabel = "RFC", description = RFC) String rfc)
      throws IOException {
    return list.of(it -> it.community().comments(rfc), COMMENTS);
  }

  @Command(
      name = "open-voting",
      mixinStandardHelpOptions = true,
      description = "Put an RFC to the vote; for its authors and maintainers.",
      footer = {"  cvf rfc open-voting 12", "  cvf rfc open-voting 12 --hidden"})
  int openVoting(
      @Mixin Asking ask,
      @Parameters(paramLabel = "RFC", description = RFC) String rfc,
      @Option(names = "--hidden", description = "Show nothing of the ballots before the close.")
          boolean hidden)
      throws IOException {
    return ask.act(
        it -> it.voting().start(rfc, hidden),
        state -> "The vote about RFC %s has begun.%s".formatted(rfc, until(state)));
  }

  @Command(
      name = "voting",
      mixinStandardHelpOptions = true,
      description = "Show where voting about an RFC stands, and what is in the way.",
      footer = "  cvf rfc voting 12")
  int voting(@Mixin Asking ask, @Parameters(paramLabel = "RFC", description = RFC) String rfc)
      throws IOException {
    return ask.show(it -> it.voting().state(rfc), state -> voting(rfc, state));
  }

  private static final String RFC = "Its number or slug.";
  private static final String PUBLIC = "Everybody can read it.";

  private static String until(Voting.State state) {
    return state.vote() == null ? "" : " It closes " + Words.of(state.vote().closesAt()) + " UTC.";
  }

  private static Sheet voting(String rfc, Voting.State state) {
    var sheet = Sheet.titled("Voting about RFC " + rfc);
    var vote = state.vote();
    if (vote != null) {
      sheet
          .row("vote", vote.state())
          .row("round", vote.round())
          .row("revision", vote.revision())
          .row("entitled", vote.entitled())
          .row("quorum", vote.quorumRequired())
          .row("hidden", vote.hiddenUntilClose())
          .row("closes", vote.closesAt());
    }
    var readiness = state.readiness();
    if (readiness != null) {
      sheet
          .row("can start", readiness.canStart())
          .row("possible from", readiness.possibleFrom())
          .table(readiness.blockers(), BLOCKERS);
    }
    return sheet;
  }
}
