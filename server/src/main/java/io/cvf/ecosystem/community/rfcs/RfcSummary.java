package io.cvf.ecosystem.community.rfcs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC in a list.
 *
 * @param excerpt the beginning of its text, or, for a search, where the words are; at most a few
 *     hundred characters without markup
 * @param votingClosesAt absent unless it is put to the vote now
 * @param decidedElsewhere it arrived as accepted
 */
public record RfcSummary(
    int number,
    String slug,
    String title,
    Track track,
    RfcStatus status,
    List<String> labels,
    List<Byline> authors,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable Instant commentPeriodEndsAt,
    @Nullable Instant votingClosesAt,
    @Nullable Instant decidedAt,
    Instant updatedAt,
    int commentCount,
    String excerpt,
    boolean decidedElsewhere) {

  RfcSummary votingUntil(@Nullable Instant closesAt) {
    return new RfcSummary(
        number,
        slug,
        title,
        track,
        status,
        labels,
        authors,
        createdAt,
        openedAt,
        commentPeriodEndsAt,
        closesAt,
        decidedAt,
        updatedAt,
        commentCount,
        excerpt,
        decidedElsewhere);
  }

  /**
   * An author as shown.
   *
   * @param username absent for somebody who is no member
   */
  public record Byline(@Nullable String username, String name) {

    static List<Byline> of(List<Author> authors) {
      return authors.stream().map(a -> new Byline(a.username(), a.name())).toList();
    }
  }
}
