package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reading RFCs, each caller what they may see. */
@Service
class RfcReader {

  private static final int SHOWN = 6;
  private static final int MAX_LABELS = 200;

  private final Rfcs rfcs;
  private final RfcLists lists;
  private final RfcCounts counts;
  private final RfcLinks links;
  private final RfcFollowers followers;
  private final RfcHistory history;
  private final RunningVotes votes;
  private final Markdown markdown;
  private final Clock clock;

  RfcReader(
      Rfcs rfcs,
      RfcLists lists,
      RfcCounts counts,
      RfcLinks links,
      RfcFollowers followers,
      RfcHistory history,
      RunningVotes votes,
      Markdown markdown,
      Clock clock) {
    this.rfcs = rfcs;
    this.lists = lists;
    this.counts = counts;
    this.links = links;
    this.followers = followers;
    this.history = history;
    this.votes = votes;
    this.markdown = markdown;
    this.clock = clock;
  }

  /** 404 {@code rfc-not-found} for what the caller may not see. */
  Rfc find(String numberOrSlug, @Nullable Caller caller) {
    var number = Slug.number(numberOrSlug);
    return (number.isEmpty() ? Optional.<Rfc>empty() : rfcs.find(number.getAsInt()))
        .filter(rfc -> rfc.isVisibleTo(caller))
        .orElseThrow(() -> RfcNotFound.rfc(numberOrSlug));
  }

  RfcView view(Rfc rfc, @Nullable Caller caller) {
    var rendered = markdown.render(rfc.text().body());
    return new RfcView(
        voting(List.of(lists.summary(rfc.id()))).getFirst(),
        rfc.revision(),
        rfc.text().body(),
        rendered.html(),
        rendered.toc(),
        links.of(rfc.id()),
        rfc.version(),
        followers.count(rfc.id()),
        caller != null && followers.contains(rfc.id(), caller.id()),
        rfc.lock(),
        history.of(rfc.id()),
        RfcAction.of(rfc, caller));
  }

  Page<RfcSummary> list(RfcFilter filter, RfcSort sort, Paging paging, @Nullable Caller caller) {
    var page = lists.page(filter, sort, paging, caller, clock.instant());
    return new Page<>(voting(page.items()), page.nextCursor());
  }

  /** Those a running vote about which still awaits the caller's ballot. */
  RfcFilter awaiting(RfcFilter filter, @Nullable Caller caller) {
    if (caller == null) {
      throw Problem.of(
          HttpStatus.UNAUTHORIZED,
          "sign-in-required",
          "Sign in first",
          "Sign in to see which votes await your ballot.");
    }
    return filter.only(votes.awaiting(caller.id()));
  }

  /** Says of those that are put to the vote until when. */
  List<RfcSummary> voting(List<RfcSummary> summaries) {
    if (summaries.stream().noneMatch(rfc -> rfc.status() == RfcStatus.VOTING)) {
      return summaries;
    }
    var closing = votes.closing();
    return summaries.stream().map(rfc -> rfc.votingUntil(closing.get(rfc.number()))).toList();
  }

  RfcOverview overview() {
    var now = clock.instant();
    return new RfcOverview(
        counts.byStatus(),
        voting(lists.first(SHOWN, "r.status = 'VOTING'", "r.updated_at", "asc", now)),
        lists.first(SHOWN, "r.status = 'OPEN'", "r.created_at", "desc", now),
        lists.first(
            SHOWN,
            "r.status = 'OPEN' and r.comment_period_ends_at > :now",
            "r.comment_period_ends_at",
            "asc",
            now),
        lists.first(SHOWN, "r.decided_at is not null", "r.decided_at", "desc", now),
        lists.first(SHOWN, "a.last_comment_at is not null", "a.last_comment_at", "desc", now));
  }

  List<RfcCounts.LabelCount> labels() {
    return counts.byLabel(MAX_LABELS);
  }
}
