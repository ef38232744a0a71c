package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** RFCs for the rooms that sum up what is going on. */
@Service
public class RfcSummaries {

  private final RfcLists lists;
  private final RfcCounts counts;
  private final RfcReader reader;
  private final RunningVotes votes;
  private final Clock clock;

  RfcSummaries(
      RfcLists lists, RfcCounts counts, RfcReader reader, RunningVotes votes, Clock clock) {
    this.lists = lists;
    this.counts = counts;
    this.reader = reader;
    this.votes = votes;
    this.clock = clock;
  }

  /** Those whose running vote the caller may vote in and has not yet; what closes first first. */
  public List<RfcSummary> awaitingBallotOf(Caller caller) {
    var numbers = votes.awaiting(caller.id());
    if (numbers.isEmpty()) {
      return List.of();
    }
    var filter = RfcFilter.checked(null, null, null, null, null).only(numbers);
    var page = new Paging(Paging.DEFAULT_LIMIT, null);
    return reader
        .voting(lists.page(filter, RfcSort.NUMBER, page, caller, clock.instant()).items())
        .stream()
        .sorted(Comparator.comparing(RfcSummaries::close))
        .toList();
  }

  private static Instant close(RfcSummary rfc) {
    return Objects.requireNonNullElse(rfc.votingClosesAt(), Instant.MAX);
  }

  /** The newest that the member wrote, drafts included. */
  public List<RfcSummary> writtenBy(MemberId author, int limit) {
    return reader.voting(
        lists.concerning(
            author,
            limit,
            "r.id in (select rfc_id from community.rfc_author where member_id = :member)",
            "r.created_at"));
  }

  /** Public ones that the member follows, where something happened last first. */
  public List<RfcSummary> followedBy(MemberId member, int limit) {
    return reader.voting(
        lists.concerning(
            member,
            limit,
            """
            r.opened_at is not null
            and r.id in (select rfc_id from community.rfc_follower where member_id = :member)\
            """,
            "a.last_activity_at"));
  }

  /** How many public ones there are; a status without any is absent. */
  public Map<RfcStatus, Integer> countByStatus() {
    return counts.byStatus();
  }
}
