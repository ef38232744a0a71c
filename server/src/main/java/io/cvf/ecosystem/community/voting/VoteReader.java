package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.RfcDecisions;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finding votes, and showing of them what may be shown. */
@Service
class VoteReader {

  private final RfcDecisions rfcs;
  private final Votes votes;
  private final VoteCounts counts;
  private final Receipts receipts;
  private final MemberDirectory members;

  VoteReader(
      RfcDecisions rfcs,
      Votes votes,
      VoteCounts counts,
      Receipts receipts,
      MemberDirectory members) {
    this.rfcs = rfcs;
    this.votes = votes;
    this.counts = counts;
    this.receipts = receipts;
    this.members = members;
  }

  /** 404 {@code rfc-not-found}. */
  Rfc rfc(String number, @Nullable Caller caller) {
    return rfcs.find(number, caller);
  }

  /**
   * 404 {@code vote-not-found}.
   *
   * @param round null for the latest
   */
  Vote vote(Rfc rfc, @Nullable Integer round) {
    return votes.of(rfc.id()).stream()
        .filter(vote -> round == null || vote.round() == round)
        .findFirst()
        .orElseThrow(() -> VotingProblems.noVote(rfc.number()));
  }

  /** The same, unless nothing may be seen of its ballots: 409 {@code tally-hidden}. */
  Vote shown(Rfc rfc, @Nullable Integer round) {
    var vote = vote(rfc, round);
    if (vote.isHidden()) {
      throw VotingProblems.hidden(vote);
    }
    return vote;
  }

  VoteCount count(Vote vote) {
    return counts.find(vote.id()).orElseThrow();
  }

  VoteView view(Vote vote) {
    return view(vote, count(vote));
  }

  VoteView view(Vote vote, VoteCount count) {
    var named = new ArrayList<MemberId>();
    named.add(vote.startedBy());
    var voiding = vote.voiding();
    if (voiding != null) {
      named.add(voiding.by());
    }
    var names = members.usernames(named);
    return VoteView.of(
        vote, count, names.get(vote.startedBy()), voiding == null ? null : names.get(voiding.by()));
  }

  TallyView tally(Vote vote) {
    var count = count(vote);
    var view = view(vote, count);
    return vote.isHidden()
        ? TallyView.sealed(view)
        : TallyView.of(view, vote, count, receipts.head(vote, count));
  }
}
