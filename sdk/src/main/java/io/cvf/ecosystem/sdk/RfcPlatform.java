package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.community.Comment;
import io.cvf.ecosystem.sdk.community.CommunityStats;
import io.cvf.ecosystem.sdk.community.NewMember;
import io.cvf.ecosystem.sdk.community.NewRfc;
import io.cvf.ecosystem.sdk.voting.BallotReceipt;
import io.cvf.rules.voting.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * RFCs: what the community proposes, discusses and decides. {@link Voting} and {@link Members} have
 * the rest of it.
 *
 * <p>An RFC is named by its number or slug, for example {@code 12} or {@code dynamic-routing}.
 */
public final class RfcPlatform {

  private final Transport transport;

  RfcPlatform(Transport transport) {
    this.transport = transport;
  }

  /**
   * Asks for an account; whoever reads the mail that follows has it, see {@link #verifyEmail}.
   * Needs no token, and is sent once.
   */
  public void registerMember(NewMember member) {
    try (var session = transport.session()) {
      session.register(member);
    }
  }

  /**
   * Makes the account that was asked for.
   *
   * @param secret the part of the mailed link behind {@code #}
   */
  public Me verifyEmail(String secret) {
    try (var session = transport.session()) {
      return session.verifyEmail(secret);
    }
  }

  /** Writes an RFC that nobody but its author sees yet. */
  public Rfc draftRfc(NewRfc rfc) {
    return transport.read(Call.create("/rfcs", Body.of(rfc)), Rfc.class);
  }

  /** Opens a draft for comment; every member hears of it. */
  public Rfc openForComment(String rfc) {
    return transport.read(Call.create(path(rfc, "publication"), Body.NONE.json()), Rfc.class);
  }

  /**
   * Writes an RFC and opens it for comment. When the second step is refused, the draft remains for
   * {@link #openForComment}.
   */
  public Rfc publishRfcToCommunity(NewRfc rfc) {
    return openForComment(Integer.toString(draftRfc(rfc).summary().number()));
  }

  /** Gives up a draft or an open RFC, for its authors. */
  public Rfc withdrawRfc(String rfc, String reason) {
    var call = Call.create(path(rfc, "withdrawal"), Body.with("reason", reason).json());
    return transport.read(call, Rfc.class);
  }

  /**
   * @param text Markdown
   */
  public Comment addComment(String rfc, String text) {
    return comment(rfc, Body.with("body", text));
  }

  /**
   * @param comment the id of what it answers
   */
  public Comment reply(String rfc, UUID comment, String text) {
    return comment(rfc, Body.with("body", text).and("parentId", comment));
  }

  /** All comments, each followed by its replies. */
  public Stream<Comment> comments(String rfc) {
    return transport.items(path(rfc, "comments"), Query.NONE, Comment.class);
  }

  /**
   * Starts a vote whose tally everybody can follow; for authors of the RFC and maintainers. See
   * {@link Voting#start} for a sealed one.
   */
  public Voting.State startVoting(String rfc) {
    return new Voting(transport).start(rfc, false);
  }

  /**
   * Casts a ballot about the text that is voted on, or changes the one that was cast.
   *
   * @param reason everybody can read it; null for none
   * @return proof of it, worth keeping
   * @throws EcosystemException of type {@code urn:cvf:problem:no-vote} when there is no vote
   */
  public BallotReceipt castVote(String rfc, Choice choice, @Nullable String reason) {
    var voting = new Voting(transport);
    var vote = voting.state(rfc).vote();
    if (vote == null) {
      throw new EcosystemException(
          Problem.of(
              "no-vote",
              "RFC " + rfc + " has not been put to the vote",
              "Its author or a maintainer starts a vote."));
    }
    return voting.cast(rfc, choice, reason, vote.revision());
  }

  /** How the community is doing. */
  public CommunityStats stats() {
    return transport.read(Call.get("/community/stats"), CommunityStats.class);
  }

  /** All RFCs that answer the query, asked for page by page as the stream is read. */
  public Stream<RfcSummary> rfcs(RfcQuery query) {
    return transport.items("/rfcs", query.parameters(), RfcSummary.class);
  }

  public Rfc rfc(String rfc) {
    return transport.read(Call.get("/rfcs/" + Query.encoded(rfc)), Rfc.class);
  }

  /**
   * Starts the import of Markdown files or archives of them; MAINTAINER or ADMIN only. Importing
   * the same file again revises its RFC or leaves it alone.
   *
   * @param files together at most 25 MB
   * @return the job to wait for; its result is an {@link ImportResult}
   */
  public Job importRfcs(List<Path> files, ImportAs as) {
    var target = "/rfc-imports" + Query.NONE.with("as", as.parameter());
    return transport.read(Call.upload(target, new Multipart("files", files)), Job.class);
  }

  private Comment comment(String rfc, Body body) {
    return transport.read(Call.create(path(rfc, "comments"), body.json()), Comment.class);
  }

  private static String path(String rfc, String what) {
    return "/rfcs/" + Query.encoded(rfc) + "/" + what;
  }
}
